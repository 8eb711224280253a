package io.rosterlake.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeLocation;
import io.rosterlake.ingestion.lake.SilverRows;
import io.rosterlake.ingestion.register.Registers;
import io.rosterlake.ingestion.testing.InventedPerson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a transform found by holding registers against one another stands among the findings of the file it is about. */
class CrossRegisterFindingsTest {
    @TempDir
    static Path folder;

    private static String submission;

    private final StringWriter out = new StringWriter();

    @BeforeAll
    static void takeIn() throws Exception {
        Path received = Files.createDirectories(folder.resolve("landing/370102/2026-07-01收"));
        Files.writeString(
                received.resolve("人员花名册2026-06.csv"),
                "街道,社区,姓名,身份证号,学历,学位,职务,等级,人员类别,参加社区工作时间\n甲街道,乙社区,虚构甲,%s,本科,学士,委员,七级,两委,2013年9月\n"
                        .formatted(InventedPerson.identity("19850617", 12)));
        Files.writeString(folder.resolve("person.key"), "a1".repeat(32));
        StringWriter said = new StringWriter();
        int exitCode = IngestionMain.run(
                new PrintWriter(said, true),
                new PrintWriter(said, true),
                "ingest",
                "--landing",
                folder.resolve("landing").toString(),
                "--lake",
                lake().toString(),
                "--person-key-file",
                folder.resolve("person.key").toString());
        assertThat(exitCode).as(said.toString()).isZero();
        submission = Lake.open(LakeLocation.of(lake()), new BronzeTables(Registers::columns), "test")
                .read(BronzeTables.submission(), List.of("submission_id"))
                .get(0)
                .text("submission_id");
        SilverRows.writeCrossRegisterFindings(
                lake(),
                List.of(
                        finding("HEADCOUNT_JUMP", Map.of("detail", "20 / 1")),
                        finding(
                                "COMMUNITY_UNREGISTERED",
                                Map.of(
                                        "sheet", "人员花名册2026-06",
                                        "row_number", 2L,
                                        "column_name", "community",
                                        "value", "乙社区",
                                        "detail", "甲街道 / 1")),
                        Map.of("submission_id", "another", "code", "HEADCOUNT_JUMP")));
    }

    private static Map<String, Object> finding(String code, Map<String, Object> more) {
        return Stream.of(Map.of("submission_id", submission, "code", code), more)
                .flatMap(values -> values.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void findingsAcrossRegistersStandAtTheirRowInTheWordsOfTheCatalogue() {
        assertThat(run("--period", "2026-06")).isZero();

        assertThat(out.toString())
                .contains("HEADCOUNT_JUMP", "中位数 / 本期）：20 / 1")
                .contains("COMMUNITY_UNREGISTERED  工作表“人员花名册2026-06” 第 2 行")
                .contains("“乙社区”有工作人员", "（街道 / 人数）：甲街道 / 1", "核对街道和社区的名称");
    }

    @Test
    void findingsAcrossRegistersAreFilteredAndCountedLikeOthers() {
        assertThat(run("--summary", "--code", "HEADCOUNT_JUMP", "--locale", "en"))
                .isZero();

        assertThat(out.toString().lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .matches("warning +HEADCOUNT_JUMP +1 +1 files +Headcount far from earlier ones");
    }

    private int run(String... options) {
        return IngestionMain.run(
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                Stream.concat(Stream.of("findings", "--lake", lake().toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    private static Path lake() {
        return folder.resolve("lake");
    }
}
