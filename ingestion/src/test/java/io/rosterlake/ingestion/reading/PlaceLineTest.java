package io.rosterlake.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.register.Registers;
import io.rosterlake.ingestion.testing.InventedPerson;
import io.rosterlake.ingestion.testing.ReadFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceLineTest {
    @TempDir
    Path folder;

    @Test
    void namesStreetAndCommunityHoweverTheLineIsWritten() throws Exception {
        assertThat(place("甲街道乙社区")).containsExactly("甲街道", "乙社区");
        assertThat(place("甲街道办事处")).containsExactly("甲街道", "");
        assertThat(place("社区： 乙社区")).containsExactly("", "乙社区");
        assertThat(place("所属街道：甲镇 社区名称：东乡社区")).containsExactly("甲镇", "东乡社区");
        assertThat(place("东乡社区")).containsExactly("", "东乡社区");
    }

    @Test
    void titlesAndHeadingsAreNoPlaces() throws Exception {
        for (String line : List.of("某区社区工作者人员花名册", "所在社区", "街道", "填报单位：甲街道办事处", "合计", "注：本表由社区填写，街道审核。")) {
            assertThat(place(line)).as(line).containsExactly("", "");
        }
    }

    /** Street and community that the line above the headings lends to a row without any. */
    private List<String> place(String line) throws Exception {
        ReadFile file = ReadFile.ofText(
                folder,
                "人员花名册2025-06.csv",
                line + ",,,,,",
                "街道,社区,姓名,身份证号,职务,人员类别",
                ",,某某," + InventedPerson.identity("19900102", 31) + ",委员,两委");
        return List.of(value(file, "street"), value(file, "community"));
    }

    private static String value(ReadFile file, String column) {
        Optional<Object> value = Optional.ofNullable(file.rows()
                .get(2)
                .values()
                .get(Registers.column(file.register(), column).orElseThrow()));
        return value.map(Object::toString).orElse("");
    }
}
