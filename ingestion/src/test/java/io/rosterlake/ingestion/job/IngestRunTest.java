package io.rosterlake.ingestion.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.submission.District;
import io.rosterlake.ingestion.submission.Districts;
import io.rosterlake.ingestion.submission.LandedFile;
import io.rosterlake.ingestion.submission.LandingFolder;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestRunTest {
    private static final String JUNE = "370102/2026-07-01收/人员花名册2026-06.csv";

    @TempDir
    Path folder;

    private IngestFixture fixture;

    @BeforeEach
    void makeLanding() throws Exception {
        fixture = new IngestFixture(folder);
    }

    @Test
    void acceptsARegisterRowByRow() throws Exception {
        fixture.putWorkers(JUNE, 0, 3);

        IngestOutcome outcome = fixture.run().run();

        assertThat(outcome.decided()).singleElement().satisfies(submission -> {
            assertThat(submission.status()).isEqualTo(SubmissionStatus.ACCEPTED);
            assertThat(submission.counts().accepted()).isEqualTo(3);
            assertThat(submission.source().receivedOn()).isEqualTo(LocalDate.of(2026, 7, 1));
        });
        assertThat(fixture.lake()
                        .read(
                                IngestFixture.TABLES.of(Register.WORKERS),
                                List.of("row_number", "street", "period", "person_key")))
                .hasSize(3)
                .allSatisfy(row -> {
                    assertThat(row.text("person_key")).matches("[0-9a-f]{64}");
                    assertThat(row.text("street")).isEqualTo("甲街道");
                    assertThat(row.get("period")).isEqualTo(LocalDate.of(2026, 6, 1));
                });
    }

    @Test
    void changesNothingWhenNothingIsNew() throws Exception {
        fixture.putWorkers(JUNE, 0, 3);
        fixture.run().run();
        Map<String, Long> before = fixture.versions();

        IngestOutcome again = fixture.run().run();

        assertThat(again).isEqualTo(new IngestOutcome(List.of(), 1, List.of()));
        assertThat(fixture.versions()).isEqualTo(before);
    }

    @Test
    void refusesABadFileByNameAndTakesInTheOthers() throws Exception {
        fixture.put("370102/2026-06-30收/人员花名册2026-05.csv", "");
        fixture.put("999999/人员花名册2026-06.csv", "姓名\n");
        fixture.putWorkers(JUNE, 0, 3);

        fixture.run().run();

        assertThat(fixture.submissions())
                .extracting(submission -> submission.source().file(), Submission::status, Submission::code)
                .containsExactlyInAnyOrder(
                        tuple("370102/2026-06-30收/人员花名册2026-05.csv", SubmissionStatus.REFUSED, FindingCode.FILE_EMPTY),
                        tuple("999999/人员花名册2026-06.csv", SubmissionStatus.REFUSED, FindingCode.DISTRICT_UNKNOWN),
                        tuple(JUNE, SubmissionStatus.ACCEPTED, null));
        assertThat(fixture.lake().read(BronzeTables.finding(), List.of("code")))
                .extracting(row -> row.text("code"))
                .contains("FILE_EMPTY");
    }

    @Test
    void takesInTheFilesOfADistrictOnceItIsKnown() throws Exception {
        fixture.putWorkers("999999/2026-07-01/人员花名册2026-06.csv", 0, 3);
        fixture.run().run();
        District added = new District("999999", "新区", "某市", "none", District.Reporting.MONTHLY);
        Path file = folder.resolve("districts.yaml");
        Files.writeString(
                file,
                "districts: [{code: '%s', name: %s, city: %s, scheme: %s, reporting: monthly}]"
                        .formatted(added.code(), added.name(), added.city(), added.scheme()));
        fixture.useDistricts(Districts.read(file));

        fixture.run().run();

        assertThat(fixture.submissions()).singleElement().satisfies(submission -> {
            assertThat(submission.status()).isEqualTo(SubmissionStatus.ACCEPTED);
            assertThat(submission.decision()).isEqualTo(2);
            assertThat(submission.source().districtCode()).isEqualTo("999999");
        });
        assertThat(fixture.rows(Register.WORKERS)).isEqualTo(3);
    }

    @Test
    void recognisesTheSameBytesAgainButNotForAnotherPeriod() throws Exception {
        fixture.putWorkers(JUNE, 0, 3);
        fixture.putWorkers("370102/2026-07-02收/人员花名册_202606.csv", 0, 3);
        fixture.putWorkers("370102/2026-07-03收/人员花名册2026-05.csv", 0, 3);

        List<Submission> decided = fixture.run().run().decided();

        assertThat(decided)
                .extracting(Submission::status)
                .containsExactly(SubmissionStatus.ACCEPTED, SubmissionStatus.DUPLICATE, SubmissionStatus.ACCEPTED);
        assertThat(decided.get(1).duplicateOf()).isEqualTo(decided.get(0).id());
        assertThat(fixture.rows(Register.WORKERS)).isEqualTo(6);
    }

    @Test
    void comparesANewVersionWithTheOneInForce() throws Exception {
        fixture.putWorkers(JUNE, 0, 10);
        fixture.putWorkers("370102/2026-07-02收/人员花名册2026-06.csv", 2, 11);

        List<Submission> decided = fixture.run().run().decided();

        assertThat(decided.get(1).status()).isEqualTo(SubmissionStatus.ACCEPTED);
        assertThat(decided.get(1).difference()).satisfies(difference -> {
            assertThat(difference.previousSubmissionId())
                    .isEqualTo(decided.get(0).id());
            assertThat(List.of(difference.added(), difference.changed(), difference.missing()))
                    .containsExactly(3L, 0L, 2L);
        });
    }

    @Test
    void holdsAVersionInWhichTooManyPeopleVanishUntilSomebodyLetsItIn() throws Exception {
        fixture.putWorkers(JUNE, 0, 10);
        fixture.putWorkers("370102/2026-07-02收/人员花名册2026-06.csv", 0, 7);
        fixture.putWorkers("370102/2026-07-03收/人员花名册2026-06.csv", 0, 6);

        List<Submission> decided = fixture.run().run().decided();

        assertThat(decided)
                .extracting(Submission::status)
                .as("the third is measured by the first: the second is not in force")
                .containsExactly(SubmissionStatus.ACCEPTED, SubmissionStatus.HELD, SubmissionStatus.HELD);
        assertThat(decided.get(1).code()).isEqualTo(FindingCode.SHRINK_HELD);

        String held = decided.get(1).id();
        assertThat(fixture.run().acceptShrink(held, "某科长", "社区撤并")).isPresent();
        assertThat(fixture.run().acceptShrink(held, "某科长", "再次")).isEmpty();
        assertThat(fixture.submissions())
                .filteredOn(submission -> submission.id().equals(held))
                .singleElement()
                .satisfies(submission -> {
                    assertThat(submission.status()).isEqualTo(SubmissionStatus.ACCEPTED);
                    assertThat(submission.decision()).isEqualTo(2);
                    assertThat(submission.decidedReason()).isEqualTo("社区撤并");
                });
    }

    @Test
    void holdsEveryNewVersionThatChangesAnythingWhenToldSo() throws Exception {
        fixture.holdEveryVersion();
        fixture.putWorkers(JUNE, 0, 10);
        fixture.putWorkers("370102/2026-07-02收/人员花名册2026-06.csv", 0, 11);

        List<Submission> decided = fixture.run().run().decided();

        assertThat(decided)
                .extracting(Submission::status, Submission::code)
                .containsExactly(
                        tuple(SubmissionStatus.ACCEPTED, null),
                        tuple(SubmissionStatus.HELD, FindingCode.RESUBMISSION_HELD));
        assertThat(fixture.run().acceptShrink(decided.get(1).id(), "某科长", "核对无误"))
                .isPresent();
    }

    @Test
    void datesAFileWithoutAFolderDateByTheDayInChinaItWasFirstSeen() throws Exception {
        fixture.putWorkers("370102/人员花名册2026-06.csv", 0, 3);

        fixture.run().run();
        fixture.useClock(Clock.fixed(Instant.parse("2026-08-01T00:00:00Z"), ZoneOffset.UTC));
        fixture.run().run();

        assertThat(fixture.submissions())
                .singleElement()
                .extracting(submission -> submission.source().receivedOn())
                .isEqualTo(LocalDate.of(2026, 7, 2));
    }

    @Test
    void warnsAboutTrainedPeopleInNoWorkersRegister() throws Exception {
        fixture.putWorkers(JUNE, 0, 3);
        fixture.put(
                "370102/2026-07-05收/培训台账2026-06.csv",
                "姓名,身份证号,培训时间,培训内容,学时\n%s,%s,2026-05-06,初任培训,8\n%s,%s,2026-05-06,初任培训,8\n"
                        .formatted(
                                IngestFixture.name(0),
                                IngestFixture.identity(0),
                                IngestFixture.name(9),
                                IngestFixture.identity(9)));

        fixture.run().run();

        assertThat(fixture.lake().read(BronzeTables.finding(), List.of("code", "row_number", "column_letter")))
                .filteredOn(row -> "UNKNOWN_PERSON".equals(row.text("code")))
                .extracting(row -> row.get("row_number") + row.text("column_letter"))
                .containsExactly("3B");
    }

    @Test
    void needsNoJobRepositoryToKnowWhatIsIn() throws Exception {
        fixture.putWorkers(JUNE, 0, 3);
        fixture.run().run();
        delete(fixture.jobs());
        fixture.putWorkers("370102/2026-08-01收/人员花名册2026-07.csv", 0, 3);

        IngestOutcome outcome = fixture.run().run();

        assertThat(outcome.decided()).hasSize(1);
        assertThat(outcome.known()).isEqualTo(1);
        assertThat(fixture.rows(Register.WORKERS)).isEqualTo(6);
    }

    @Test
    void continuesAfterAKillBeforeAJobsFirstExecutionWasNoted() throws Exception {
        fixture.putWorkers(JUNE, 0, 3);
        fixture.run().run();
        fixture.putWorkers("370102/2026-08-01收/人员花名册2026-07.csv", 0, 3);
        LandedFile file = new LandingFolder(fixture.landing()).scan().files().get(1);
        try (JobsContext context = JobsContext.start(JobsDatabase.embedded(fixture.jobs()))) {
            String lake = fixture.lake().identity().orElseThrow();
            JobLauncher launcher = new JobLauncher(context.repository(), context.operator(), lake);
            context.repository()
                    .createJobInstance(
                            FileJob.NAME,
                            launcher.identity(file.path(), file.contentSha256(), 1)
                                    .toJobParameters());
        }

        fixture.run().run();

        assertThat(fixture.rows(Register.WORKERS)).isEqualTo(6);
    }

    @Test
    void refusesToRunBesideAnotherIngestionAndNamesIt() throws Exception {
        IngestLock other = IngestLock.take(fixture.jobs(), Clock.systemUTC());
        try {
            assertThatThrownBy(() -> fixture.run().run())
                    .isInstanceOf(AlreadyRunningException.class)
                    .hasMessageContaining("pid " + ProcessHandle.current().pid());
        } finally {
            other.close();
        }
    }

    @Test
    void leavesNoPersonalDataAnywhere() throws Exception {
        fixture.putWorkers(JUNE, 0, 5);
        fixture.run().run();

        List<String> personal = IntStream.range(0, 5)
                .boxed()
                .flatMap(person -> Stream.of(
                        IngestFixture.identity(person), IngestFixture.name(person), IngestFixture.phone(person)))
                .toList();
        for (Path file : files(fixture.lakeFolder())) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            assertThat(personal).as(file.toString()).noneMatch(bytes::contains);
        }
        assertThat(fixture.lake()
                        .read(
                                IngestFixture.TABLES.of(Register.WORKERS),
                                IngestFixture.TABLES.of(Register.WORKERS).columnNames()))
                .hasSize(5)
                .allSatisfy(row -> assertThat(personal).noneMatch(row.toString()::contains));
        assertThat(fixture.lake()
                        .read(BronzeTables.finding(), BronzeTables.finding().columnNames()))
                .allSatisfy(row -> assertThat(personal).noneMatch(row.toString()::contains));
    }

    private static List<Path> files(Path root) throws Exception {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void delete(Path root) throws Exception {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
