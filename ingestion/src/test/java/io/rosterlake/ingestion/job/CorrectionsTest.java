package io.rosterlake.ingestion.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rosterlake.ingestion.amendment.AmendmentKind;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.LakeRow;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import io.rosterlake.ingestion.submission.SubmissionStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a district's corrections of single cells do. */
class CorrectionsTest {
    private static final String NAME = "人员花名册2026-06.csv";
    private static final String JUNE = "370102/2026-07-01收/" + NAME;
    private static final String HEADINGS = "文件,工作表,行号,列,更正为,原因,更正人\n";

    @TempDir
    Path folder;

    private IngestFixture fixture;

    @BeforeEach
    void makeLanding() throws Exception {
        fixture = new IngestFixture(folder);
    }

    @Test
    void makesANewVersionOfTheFileAndKeepsTheOldOne() throws Exception {
        fixture.putWorkers(JUNE, 0, 3);
        fixture.put("370102/2026-07-05收/更正表.csv", HEADINGS + NAME + ",,3,职务,书记,换届,某办事员\n");

        List<Submission> decided = fixture.run().run().decided();

        assertThat(decided)
                .extracting(submission -> submission.source().file(), Submission::status)
                .containsExactly(
                        tuple(JUNE, SubmissionStatus.ACCEPTED),
                        tuple(JUNE, SubmissionStatus.ACCEPTED),
                        tuple("370102/2026-07-05收/更正表.csv", SubmissionStatus.ACCEPTED));
        Submission corrected = decided.get(1);
        assertThat(corrected.source().receivedOn()).hasToString("2026-07-05");
        assertThat(corrected.difference()).satisfies(difference -> {
            assertThat(difference.previousSubmissionId())
                    .isEqualTo(decided.get(0).id());
            assertThat(List.of(difference.added(), difference.changed(), difference.missing()))
                    .containsExactly(0L, 1L, 0L);
        });
        assertThat(decided.get(2).amendment())
                .isEqualTo(new Submission.Amendment("csv", "UTF-8", AmendmentKind.CELL_CORRECTION));
        assertThat(SubmissionLedger.read(fixture.lake(), "test").inForce())
                .extracting(Submission::id)
                .containsExactly(corrected.id());
        assertThat(posts(decided.get(0))).containsOnly("member");
        assertThat(posts(corrected)).containsExactly("member", "secretary", "member");
        assertThat(corrections("outcome", "target_row_number", "target_column_letter", "old_value", "new_value"))
                .containsExactly(List.of("applied", "3", "H", "委员", "书记"));
    }

    @Test
    void appliesAllCorrectionsSentSoFarTheLaterOnesLast() throws Exception {
        fixture.putWorkers(JUNE, 0, 3);
        fixture.put("370102/2026-07-05收/更正表.csv", HEADINGS + NAME + ",,2,H,书记,,\n" + NAME + ",,3,H,副书记,,\n");
        fixture.run().run();
        fixture.put("370102/2026-07-06收/更正表.csv", HEADINGS + NAME + ",,3,H,主任,,\n");

        Submission second = fixture.run().run().decided().get(0);

        assertThat(posts(second)).containsExactly("secretary", "director", "member");
        assertThat(corrections("old_value", "new_value"))
                .containsExactlyInAnyOrder(List.of("委员", "书记"), List.of("委员", "副书记"), List.of("副书记", "主任"));
    }

    @Test
    void bringsBackARowThatWasLeftOutAndShowsNothingPersonal() throws Exception {
        String number = IngestFixture.identity(1);
        String mistyped = number.substring(0, 17) + (number.endsWith("1") ? "2" : "1");
        fixture.putWorkers(JUNE, 0, 3);
        Path file = fixture.landing().resolve(JUNE);
        Files.writeString(file, Files.readString(file).replace(number, mistyped));
        fixture.put(
                "370102/2026-07-05收/数据更正.csv",
                HEADINGS + NAME + ",,3,身份证号," + number + ",录错,某办事员\n" + NAME + ",,3,姓名,虚构丁,,\n");

        List<Submission> decided = fixture.run().run().decided();

        assertThat(decided.get(0).counts().rejected()).isEqualTo(1);
        assertThat(decided.get(1).counts().rejected()).isZero();
        assertThat(corrections("old_value", "new_value"))
                .containsExactly(List.of("370102************", "370102************"), List.of("***", "***"));
    }

    @Test
    void saysOfEveryLineThatCannotBeAppliedWhy() throws Exception {
        fixture.putWorkers(JUNE, 0, 3);
        fixture.putWorkers("370102/2026-06-01收/人员花名册2026-05.csv", 0, 3);
        fixture.putWorkers("370102/2026-06-03收/人员花名册2026-05补.csv", 0, 4);
        fixture.put("320902/2026-07-01收/人员花名册2026-06别处.csv", "");
        fixture.put(
                "370102/2026-07-05收/更正表.csv",
                HEADINGS
                        + NAME + ",,3,H,,,\n"
                        + NAME + ",,900,H,书记,,\n"
                        + NAME + ",,3,没有这一列,书记,,\n"
                        + NAME + ",没有这个表,3,H,书记,,\n"
                        + "没有这个文件.csv,,3,H,书记,,\n"
                        + "人员花名册2026-05.csv,,3,H,书记,,\n"
                        + "人员花名册2026-06别处.csv,,3,H,书记,,\n"
                        + NAME + ",,4,H,委员,,\n"
                        + "填表人：某办事员\n");

        List<Submission> decided = fixture.run().run().decided();

        Submission list = decided.get(decided.size() - 1);
        assertThat(list.counts()).satisfies(counts -> {
            assertThat(List.of(counts.read(), counts.accepted(), counts.rejected(), counts.nonData()))
                    .containsExactly(10L, 1L, 7L, 2L);
        });
        assertThat(corrections("outcome"))
                .flatExtracting(outcome -> outcome)
                .containsExactly(
                        "incomplete",
                        "cell_unknown",
                        "cell_unknown",
                        "cell_unknown",
                        "target_unknown",
                        "target_replaced",
                        "target_unknown",
                        "same_value");
        assertThat(codes(list))
                .containsOnly(
                        FindingCode.CORRECTION_INCOMPLETE.name(),
                        FindingCode.CORRECTION_CELL_UNKNOWN.name(),
                        FindingCode.CORRECTION_TARGET_UNKNOWN.name(),
                        FindingCode.CORRECTION_TARGET_REPLACED.name(),
                        FindingCode.CORRECTION_NO_CHANGE.name())
                .hasSize(8);
        assertThat(decided)
                .noneMatch(submission -> submission.source().file().equals(JUNE) && submission.difference() != null);
    }

    @Test
    void findsTheFileByItsBytesWhereverItLiesAndSaysWhenItIsGone() throws Exception {
        fixture.putWorkers(JUNE, 0, 3);
        fixture.run().run();
        Path archive = fixture.landing().resolve("370102/归档/2026/原件.csv");
        Files.createDirectories(archive.getParent());
        Files.move(fixture.landing().resolve(JUNE), archive);
        fixture.put("370102/2026-07-05收/更正表.csv", HEADINGS + NAME + ",,3,H,书记,,\n");
        fixture.run().run();
        assertThat(SubmissionLedger.read(fixture.lake(), "test").inForce())
                .singleElement()
                .satisfies(corrected -> {
                    assertThat(corrected.source().file()).isEqualTo(JUNE);
                    assertThat(posts(corrected)).containsExactly("member", "secretary", "member");
                });
        Files.delete(archive);
        fixture.put("370102/2026-07-06收/更正表.csv", HEADINGS + NAME + ",,4,H,书记,,\n");

        List<Submission> decided = fixture.run().run().decided();

        assertThat(corrections("outcome"))
                .flatExtracting(outcome -> outcome)
                .containsExactlyInAnyOrder("applied", "file_missing");
        assertThat(codes(decided.get(0))).containsExactly(FindingCode.CORRECTION_FILE_MISSING.name());
    }

    @Test
    void correctsThePeriodThatIsMeantWhenOnlyTheSameBytesOfAnotherOneAreLeft() throws Exception {
        String may = "370102/2026-06-01收/人员花名册2026-05.csv";
        fixture.putWorkers(may, 0, 3);
        fixture.putWorkers(JUNE, 0, 3);
        fixture.run().run();
        Files.delete(fixture.landing().resolve(may));
        fixture.put("370102/2026-07-05收/更正表.csv", HEADINGS + may + ",,3,H,书记,,\n");

        Submission corrected = fixture.run().run().decided().get(0);

        assertThat(corrected.content().periodLabel()).isEqualTo("2026-05");
        assertThat(posts(corrected)).containsExactly("member", "secretary", "member");
    }

    @Test
    void appliesAnEarlierTextListThatBearsAnotherNameNow() throws Exception {
        fixture.putWorkers(JUNE, 0, 3);
        fixture.put("370102/2026-07-05收/更正表.csv", HEADINGS + NAME + ",,2,H,书记,,\n");
        fixture.run().run();
        Files.move(
                fixture.landing().resolve("370102/2026-07-05收/更正表.csv"),
                fixture.landing().resolve("370102/2026-07-05收/更正清单(已办).csv"));
        fixture.put("370102/2026-07-06收/更正表.csv", HEADINGS + NAME + ",,3,H,主任,,\n");

        fixture.run().run();

        assertThat(SubmissionLedger.read(fixture.lake(), "test").inForce())
                .singleElement()
                .satisfies(
                        corrected -> assertThat(posts(corrected)).containsExactly("secretary", "director", "member"));
    }

    @Test
    void holdsACorrectedVersionInWhichTooManyPeopleVanish() throws Exception {
        fixture.putWorkers(JUNE, 0, 4);
        fixture.put("370102/2026-07-05收/更正表.csv", HEADINGS + NAME + ",,3,H,（空）,,\n");

        List<Submission> decided = fixture.run().run().decided();

        assertThat(decided.get(1).status()).isEqualTo(SubmissionStatus.HELD);
        assertThat(decided.get(1).counts().rejected()).isEqualTo(1);
    }

    @Test
    void givesWayToALaterFile() throws Exception {
        fixture.putWorkers(JUNE, 0, 3);
        fixture.put("370102/2026-07-05收/更正表.csv", HEADINGS + NAME + ",,3,H,书记,,\n");
        fixture.putWorkers("370102/2026-07-08收/" + NAME, 0, 4);
        fixture.put("370102/2026-07-09收/更正表.csv", HEADINGS + JUNE + ",,3,H,主任,,\n");

        fixture.run().run();

        assertThat(SubmissionLedger.read(fixture.lake(), "test").inForce())
                .extracting(submission -> submission.source().file())
                .containsExactly("370102/2026-07-08收/" + NAME);
        assertThat(corrections("outcome"))
                .flatExtracting(outcome -> outcome)
                .containsExactlyInAnyOrder("applied", "target_replaced");
    }

    @Test
    void changesNothingWhenTheSameListComesAgain() throws Exception {
        fixture.putWorkers(JUNE, 0, 3);
        fixture.put("370102/2026-07-05收/更正表.csv", HEADINGS + NAME + ",,3,H,书记,,\n");
        fixture.run().run();
        Map<String, Long> before = fixture.versions();
        fixture.run().run();
        assertThat(fixture.versions()).isEqualTo(before);
        fixture.put("370102/2026-07-06收/更正表再报.csv", HEADINGS + NAME + ",,3,H,书记,,\n");

        List<Submission> decided = fixture.run().run().decided();

        assertThat(decided).extracting(Submission::status).containsExactly(SubmissionStatus.DUPLICATE);
        assertThat(fixture.rows(Register.WORKERS)).isEqualTo(6);
    }

    @Test
    void correctsAFileThatCameTheSameDayWhateverTheirNames() throws Exception {
        fixture.putWorkers(JUNE, 0, 3);
        fixture.put("370102/2026-07-01收/A更正表.csv", HEADINGS + NAME + ",,3,H,书记,,\n");

        fixture.run().run();

        assertThat(corrections("outcome")).containsExactly(List.of("applied"));
    }

    @Test
    void refusesAListWithoutItsHeadings() throws Exception {
        fixture.put("370102/2026-07-05收/更正表.csv", "姓名,改动\n甲,乙\n");

        List<Submission> decided = fixture.run().run().decided();

        assertThat(decided.get(0).code()).isEqualTo(FindingCode.HEADINGS_MISSING);
    }

    @Test
    void keepsWhoIsTheSamePersonAsKeysOnly() throws Exception {
        fixture.put(
                "370102/2026-07-05收/身份更正表.csv",
                "原身份证号,现身份证号,是否同一人,原因\n%s,%s,是,升位\n%s,%s,否,同名\n%s,,是,\n%s,%s,待定,\n"
                        .formatted(
                                IngestFixture.identity(1),
                                IngestFixture.identity(2),
                                IngestFixture.identity(3),
                                IngestFixture.identity(4),
                                IngestFixture.identity(5),
                                IngestFixture.identity(6),
                                IngestFixture.identity(7)));

        Submission list = fixture.run().run().decided().get(0);

        assertThat(List.of(list.counts().accepted(), list.counts().rejected())).containsExactly(2L, 2L);
        List<String> columns = BronzeTables.identityCorrection().columnNames();
        assertThat(columns)
                .containsExactly(
                        "submission_id",
                        "district_code",
                        "sheet",
                        "row_number",
                        "earlier_person_key",
                        "person_key",
                        "same_person",
                        "reason");
        assertThat(fixture.lake().read(BronzeTables.identityCorrection(), columns))
                .allMatch(row -> String.valueOf(row.text("person_key")).matches("[0-9a-f]{64}"))
                .extracting(row -> row.get("row_number"), row -> row.get("same_person"), row -> row.text("reason"))
                .containsExactly(tuple(2, true, "升位"), tuple(3, false, "同名"));
        assertThat(codes(list))
                .containsExactlyInAnyOrder(FindingCode.REQUIRED_MISSING.name(), FindingCode.ANSWER_UNKNOWN.name());
    }

    private List<String> posts(Submission submission) {
        return fixture
                .lake()
                .readSubmission(IngestFixture.TABLES.of(Register.WORKERS), List.of("post"), submission.id())
                .stream()
                .map(row -> row.text("post"))
                .toList();
    }

    private List<List<String>> corrections(String... columns) {
        return fixture.lake().read(BronzeTables.cellCorrection(), List.of(columns)).stream()
                .map(row -> values(row, columns))
                .toList();
    }

    private static List<String> values(LakeRow row, String... columns) {
        return List.of(columns).stream()
                .map(column -> String.valueOf(row.get(column)))
                .toList();
    }

    private List<String> codes(Submission submission) {
        return fixture.lake().readSubmission(BronzeTables.finding(), List.of("code"), submission.id()).stream()
                .map(row -> row.text("code"))
                .toList();
    }
}
