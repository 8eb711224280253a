package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.amendment.AmendmentFiles;
import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.reading.FileRefusedException;
import io.rosterlake.ingestion.reading.ReadingOptions;
import io.rosterlake.ingestion.reading.RegisterFile;
import io.rosterlake.ingestion.reading.RegisterFiles;
import io.rosterlake.ingestion.reading.RegisterRow;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.submission.District;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The job of one file: recognise, read and stage in chunks, compare, publish. Every step may run again, and does when its job is
 * restarted: publication is what happens only once.
 */
final class FileJob {
    static final String NAME = "ingest-file";

    private static final int ROWS_A_CHUNK = 2000;

    private final JobRepository repository;
    private final JobLauncher launcher;
    private final BronzeTables tables;
    private final IngestSettings settings;
    private final IngestSettings.Reading reading;
    private final Comparison comparison;
    private final Publication publication;
    private final Amendments amendments;
    private final Turns turns;
    private final ReadingMemory memory = ReadingMemory.halfOfTheHeap();

    FileJob(
            JobRepository repository,
            JobLauncher launcher,
            BronzeTables tables,
            IngestSettings settings,
            IngestSettings.Reading reading,
            Comparison comparison,
            Publication publication,
            Amendments amendments,
            Turns turns) {
        this.repository = repository;
        this.launcher = launcher;
        this.tables = tables;
        this.settings = settings;
        this.reading = reading;
        this.comparison = comparison;
        this.publication = publication;
        this.amendments = amendments;
        this.turns = turns;
    }

    /**
     * @param work the file
     * @param turn its place in the order of decisions, from 0
     */
    Job of(FileWork work, int turn) {
        return new JobBuilder(NAME, repository)
                .start(task("recognise", () -> recognise(work)))
                .next(read(work))
                .next(task("compare", () -> {
                    finishReading(work);
                    turns.await(turn);
                    decide(work);
                }))
                .next(new PublishStep(repository, () -> publish(work, turn)))
                .build();
    }

    private void decide(FileWork work) throws IOException {
        if (!comparison.isOpen(work)) {
            return;
        }
        if (work.amendment().isPresent()) {
            amendments.decide(work);
        } else {
            comparison.decide(work);
        }
    }

    /** Corrected versions come before the list that asks for them: it counts once all it asked for is there. */
    private void publish(FileWork work, int turn) throws Exception {
        publication.announce(work);
        for (FileWork corrected : work.correctedWorks()) {
            try {
                launcher.run(of(corrected, turn), corrected);
            } finally {
                corrected.close();
            }
            work.waitFor(corrected);
        }
        publication.publish(work);
    }

    private Step read(FileWork work) {
        return new StepBuilder("read", repository)
                .<RegisterRow, KeyedRow>chunk(ROWS_A_CHUNK)
                .reader(new RegisterRowReader(work, turns))
                .processor(new RowKeying(work, settings.personKey()))
                .writer(new StagingWriter(work))
                .allowStartIfComplete(true)
                .build();
    }

    private Step task(String name, PublishStep.Action action) {
        return new StepBuilder(name, repository)
                .tasklet((contribution, context) -> {
                    action.run();
                    return RepeatStatus.FINISHED;
                })
                .allowStartIfComplete(true)
                .build();
    }

    private void recognise(FileWork work) throws IOException, InterruptedException {
        work.staging().reset();
        if (work.districtCode() == null) {
            work.refuse(Finding.ofFile(FindingCode.DISTRICT_UNKNOWN, work.file().districtFolder()));
            return;
        }
        work.close();
        work.takes(memory.take(work.file().sizeBytes()));
        try {
            recogniseContent(work);
        } catch (IOException e) {
            work.postponeOrThrow(e);
        } catch (UncheckedIOException e) {
            work.postponeOrThrow(e);
        } catch (RuntimeException | StackOverflowError e) {
            work.refuse(RegisterRowReader.failure(work, e));
        }
    }

    private void recogniseContent(FileWork work) throws IOException {
        try {
            RegisterFile opened = open(work);
            work.recognised(opened, tables.of(opened.register()));
            refuseAfterAbolition(work);
        } catch (FileRefusedException e) {
            recogniseAmendment(work, e.finding());
        }
    }

    /** An abolished district has no people and communities of its own any more; lists of events and pay may still come. */
    private void refuseAfterAbolition(FileWork work) {
        Register register = work.content().register();
        YearMonth month = YearMonth.from(work.content().period());
        if ((register == Register.WORKERS || register == Register.COMMUNITIES)
                && settings.districts().changes().isAbolished(String.valueOf(work.districtCode()), month)) {
            work.refuse(Finding.ofFile(FindingCode.DISTRICT_ABOLISHED, null));
        }
    }

    private RegisterFile open(FileWork work) throws FileRefusedException, IOException {
        Path location = work.file().location();
        Optional<CorrectedVersion> corrected = work.correctedVersion();
        return corrected.isEmpty()
                ? reading.opener().open(location, charset(work))
                : RegisterFiles.open(
                        location,
                        ReadingOptions.named(work.source().fileName())
                                .withCharset(charset(work))
                                .withCorrections(corrected.get().cells()));
    }

    private @Nullable Charset charset(FileWork work) {
        return settings.districts()
                .ofFolder(work.file().districtFolder())
                .flatMap(District::charset)
                .orElse(null);
    }

    /** What is no register may be a list that mends registers. */
    private void recogniseAmendment(FileWork work, Finding refusal) throws IOException {
        boolean mayBeOne =
                refusal.code() == FindingCode.REGISTER_UNKNOWN || refusal.code() == FindingCode.HEADINGS_MISSING;
        if (!mayBeOne || work.correctedVersion().isPresent()) {
            work.refuse(refusal);
            return;
        }
        Path location = work.file().location();
        try {
            AmendmentFiles.open(
                            location,
                            ReadingOptions.named(location.getFileName().toString())
                                    .withCharset(charset(work)))
                    .ifPresentOrElse(work::recognised, () -> work.refuse(refusal));
        } catch (FileRefusedException e) {
            work.refuse(e.finding());
        }
    }

    /** Findings about the file as a whole are complete once all rows were read; so is what may have happened to the file meanwhile. */
    private void finishReading(FileWork work) throws IOException {
        if (work.isReadable() && work.opened().isPresent()) {
            List<Finding> findings = work.opened().get().fileFindings();
            work.staging()
                    .put(
                            BronzeTables.finding(),
                            StagingWriter.AFTER_ALL_CHUNKS,
                            findings.stream()
                                    .map(finding -> FindingRows.of(finding, work))
                                    .toList());
        }
        work.close();
        if (work.districtCode() != null) {
            work.lookAgain();
        }
    }
}
