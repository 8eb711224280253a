package io.rosterlake.ingestion.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.testing.ReadFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HarmlessChangeTest {
    @TempDir
    private static Path folder;

    private static BaseFiles bases;

    @BeforeAll
    static void writeBaseFiles() throws Exception {
        bases = BaseFiles.write(folder);
    }

    @ParameterizedTest
    @EnumSource(HarmlessChange.class)
    void otherBytesThatSayTheSameGiveTheSameRows(HarmlessChange change) throws Exception {
        for (BaseFile base : bases.of(change.form())) {
            ReadFile before = ReadFile.of(Files.write(folder.resolve("before"), base.content()), base.name());
            ReadFile after =
                    ReadFile.of(Files.write(folder.resolve("after"), change.apply(base.content())), base.name());

            assertThat(after).as(base.name()).isEqualTo(before);
        }
    }
}
