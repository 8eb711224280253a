package io.rosterlake.ingestion.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.submission.FileState;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may happen to files, disks and programs while an ingestion runs. */
class IngestSurvivalTest {
    private static final String JUNE = "370102/2026-07-01收/人员花名册2026-06.csv";
    private static final String JULY = "370102/2026-08-01收/人员花名册2026-07.csv";

    @TempDir
    Path folder;

    private IngestFixture fixture;

    @BeforeEach
    void putTwoRegisters() throws Exception {
        fixture = new IngestFixture(folder);
        fixture.putWorkers(JUNE, 0, 3);
        fixture.putWorkers(JULY, 0, 3);
    }

    @Test
    void stopsWhenTheDiskFailsThoughTheFileIsInOrderAndTakesItInTheNextTime() throws Exception {
        FileOpener failing = DisturbedFile.opener(JUNE, () -> {
            throw new UncheckedIOException(new IOException("input/output error"));
        });

        assertThatThrownBy(() -> fixture.run(failing).run())
                .isInstanceOf(IngestFailedException.class)
                .hasMessage("stopped at " + JUNE);
        assertThat(fixture.submissions()).isEmpty();

        fixture.run().run();
        assertThat(fixture.rows(Register.WORKERS)).isEqualTo(6);
    }

    @Test
    void leavesAFileThatChangesWhileItIsReadToTheNextRunAndTakesItInWhole() throws Exception {
        IngestOutcome outcome = fixture.run(DisturbedFile.opener(JUNE, unchecked(() -> fixture.putWorkers(JUNE, 0, 5))))
                .run();

        assertThat(outcome.postponed()).containsExactly(new Postponed(JUNE, FileState.CHANGED));
        assertThat(outcome.decided())
                .singleElement()
                .extracting(submission -> submission.source().file())
                .isEqualTo(JULY);
        fixture.run().run();
        assertThat(fixture.submissions())
                .filteredOn(submission -> submission.source().file().equals(JUNE))
                .singleElement()
                .satisfies(
                        submission -> assertThat(submission.counts().accepted()).isEqualTo(5));
    }

    @Test
    void doesNotRefuseAFileThatIsOnlyHalfThereWhileItGrows() throws Exception {
        fixture.put(JUNE, "");
        FileOpener growing = file -> {
            try {
                return DisturbedFile.open(file);
            } finally {
                unchecked(() -> fixture.putWorkers(JUNE, 0, 3)).run();
            }
        };

        assertThat(fixture.run(growing).run().postponed()).contains(new Postponed(JUNE, FileState.CHANGED));
        fixture.run().run();

        assertThat(fixture.submissions())
                .extracting(Submission::status)
                .containsExactly(SubmissionStatus.ACCEPTED, SubmissionStatus.ACCEPTED);
    }

    @Test
    void doesNotTrustAFileThatIsWrittenAnewWithTheSameBytesWhileItIsRead() throws Exception {
        Path file = fixture.landing().resolve(JUNE);
        FileTime later = FileTime.from(Instant.parse("2026-07-02T00:00:00Z"));

        IngestOutcome outcome = fixture.run(
                        DisturbedFile.opener(JUNE, unchecked(() -> Files.setLastModifiedTime(file, later))))
                .run();

        assertThat(outcome.postponed()).containsExactly(new Postponed(JUNE, FileState.CHANGED));
    }

    @Test
    void namesAFileThatDisappearsAndTakesInTheOthers() throws Exception {
        FileOpener removing = file -> {
            if (file.endsWith(JUNE)) {
                Files.delete(file);
            }
            return DisturbedFile.open(file);
        };

        IngestOutcome outcome = fixture.run(removing).run();

        assertThat(outcome.postponed()).containsExactly(new Postponed(JUNE, FileState.GONE));
        assertThat(outcome.decided()).hasSize(1);
        fixture.putWorkers(JUNE, 0, 3);
        assertThat(fixture.run().run().decided()).hasSize(1);
    }

    static Stream<Throwable> failuresOfThisProgram() {
        return Stream.of(new IllegalStateException("a mistake"), new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("failuresOfThisProgram")
    void tellsItsOwnFailureFromADamagedFileAndTriesAgainInAnotherVersion(Throwable failure) throws Exception {
        FileOpener mistaken = DisturbedFile.opener(JUNE, () -> IngestSurvivalTest.<RuntimeException>raise(failure));

        fixture.run(mistaken).run();
        IngestOutcome sameVersion = fixture.run().run();
        fixture.useProgramVersion("mended");
        fixture.run().run();

        assertThat(sameVersion.known()).isEqualTo(2);
        assertThat(fixture.submissions())
                .extracting(submission -> submission.source().file(), Submission::decision, Submission::status)
                .containsExactly(tuple(JUNE, 2, SubmissionStatus.ACCEPTED), tuple(JULY, 1, SubmissionStatus.ACCEPTED));
        assertThat(fixture.rows(Register.WORKERS)).isEqualTo(6);
        assertThat(fixture.run().run().known()).as("now it is in").isEqualTo(2);
    }

    @Test
    void refusesAFileThatItFailedAtByACodeOfItsOwn() throws Exception {
        fixture.run(DisturbedFile.opener(JUNE, () -> {
                    throw new IllegalStateException("a mistake");
                }))
                .run();

        assertThat(fixture.submissions()).extracting(Submission::code).containsExactly(FindingCode.READER_FAILED, null);
    }

    @Test
    void stopsWhenItIsAskedToAndContinuesTheNextTime() throws Exception {
        AtomicReference<IngestRun> run = new AtomicReference<>();
        run.set(fixture.run(DisturbedFile.opener(JULY, () -> run.get().stop())));

        assertThatThrownBy(() -> run.get().run()).isInstanceOf(IngestStoppedException.class);
        assertThat(fixture.jobs().resolve("staging")).doesNotExist();

        fixture.run().run();
        assertThat(fixture.rows(Register.WORKERS)).isEqualTo(6);
    }

    @Test
    void keepsStagedRowsUntilItsReadersHaveEndedWhenItIsInterrupted() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicReference<Exception> end = new AtomicReference<>();
        IngestRun run = fixture.run(DisturbedFile.opener(JUNE, unchecked(() -> {
            reading.countDown();
            goOn.await();
        })));
        Thread ingestion = new Thread(() -> {
            try {
                run.run();
            } catch (Exception e) {
                end.set(e);
            }
        });
        ingestion.start();
        reading.await();

        ingestion.interrupt();
        ingestion.join(300);

        assertThat(ingestion.isAlive()).isTrue();
        assertThat(fixture.jobs().resolve("staging")).isNotEmptyDirectory();
        goOn.countDown();
        ingestion.join();
        assertThat(end.get()).isInstanceOf(IngestStoppedException.class);
        assertThat(fixture.jobs().resolve("staging")).doesNotExist();
    }

    @Test
    void takesOverWhatAnotherProgramDecidesMeanwhile() throws Exception {
        IngestFixture other = new IngestFixture(folder);
        other.useJobs(folder.resolve("other-jobs"));
        IngestListener overtaken = new IngestFixture.Silent() {
            @Override
            public void started(int waiting, int known) {
                unchecked(() -> other.run().run()).run();
            }
        };

        IngestOutcome outcome = fixture.run(DisturbedFile::open, overtaken).run();

        assertThat(outcome.decided()).as("the other one decided on everything").isEmpty();
        assertThat(fixture.rows(Register.WORKERS)).isEqualTo(6);
        assertThat(fixture.submissions()).extracting(Submission::decision).containsExactly(1, 1);
        Map<String, Long> versions = fixture.versions();
        fixture.run().run();
        assertThat(fixture.versions()).isEqualTo(versions);
    }

    @Test
    void replacesAJobRepositoryThatIsDamaged() throws Exception {
        fixture.run().run();
        fixture.putWorkers("370102/2026-09-01收/人员花名册2026-08.csv", 0, 3);
        List<Path> repository;
        try (Stream<Path> files = Files.list(fixture.jobs())) {
            repository = files.filter(file -> file.toString().endsWith(".db")).toList();
        }
        assertThat(repository).isNotEmpty();
        for (Path file : repository) {
            Files.writeString(file, "no database ".repeat(1000));
        }

        assertThat(fixture.run().run().decided()).hasSize(1);
        assertThat(fixture.rows(Register.WORKERS)).isEqualTo(9);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void raise(Throwable failure) throws E {
        throw (E) failure;
    }

    private interface Action {
        void run() throws Exception;
    }

    private static Runnable unchecked(Action action) {
        return () -> {
            try {
                action.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
