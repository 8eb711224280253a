package io.rosterlake.ingestion.benchmark;

import io.rosterlake.ingestion.job.HoldRule;
import io.rosterlake.ingestion.job.IngestListener;
import io.rosterlake.ingestion.job.IngestOutcome;
import io.rosterlake.ingestion.job.IngestRun;
import io.rosterlake.ingestion.job.IngestSettings;
import io.rosterlake.ingestion.job.JobsDatabase;
import io.rosterlake.ingestion.lake.LakeLocation;
import io.rosterlake.ingestion.person.PersonKey;
import io.rosterlake.ingestion.reading.ReadingOptions;
import io.rosterlake.ingestion.reading.RegisterFile;
import io.rosterlake.ingestion.reading.RegisterFiles;
import io.rosterlake.ingestion.reading.RegisterRow;
import io.rosterlake.ingestion.register.Registers;
import io.rosterlake.ingestion.submission.Districts;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionStatus;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** What is measured: reading a register, and taking it in as {@code ingest} does, into a new lake. */
final class OwnPath {
    private OwnPath() {}

    /** Reads and validates every row of a file, and keeps none. */
    static int read(Path file, InventedRegister register) throws Exception {
        int accepted = 0;
        try (RegisterFile opened =
                RegisterFiles.open(file, ReadingOptions.named(file.getFileName().toString()))) {
            for (Optional<RegisterRow> row = opened.next(); row.isPresent(); row = opened.next()) {
                accepted += row.get().outcome() == RegisterRow.Outcome.ACCEPTED ? 1 : 0;
            }
        }
        return checked(register, accepted);
    }

    /**
     * Takes a landing folder with one file in.
     *
     * @param landing folder with the file
     * @param lake a folder that is not there yet
     */
    static int ingest(Path landing, Path lake, InventedRegister register) throws Exception {
        IngestSettings settings = new IngestSettings(
                landing,
                LakeLocation.parse(lake.toString()),
                lake.resolve("_jobs"),
                JobsDatabase.embedded(lake.resolve("_jobs")),
                Districts.builtIn(),
                PersonKey.parse(PersonKey.newDigits(), "benchmark"),
                new HoldRule(1, false),
                1,
                Clock.systemUTC(),
                "benchmark");
        IngestSettings.Reading reading = new IngestSettings.Reading(
                file -> RegisterFiles.open(
                        file, ReadingOptions.named(file.getFileName().toString())),
                RegisterFiles::hints,
                Registers::columns);
        IngestOutcome outcome = new IngestRun(settings, reading, new Silence()).run();
        long accepted = outcome.decided().stream()
                .filter(submission -> submission.status() == SubmissionStatus.ACCEPTED)
                .mapToLong(submission -> submission.counts().accepted())
                .sum();
        return checked(register, accepted);
    }

    /** A figure for something other than all of the work would be worthless. */
    private static int checked(InventedRegister register, long accepted) {
        if (accepted != register.acceptedRows()) {
            throw new IllegalStateException("rows accepted: " + accepted + ", expected: " + register.acceptedRows());
        }
        return register.rows();
    }

    private static final class Silence implements IngestListener {
        @Override
        public void started(int waiting, int known) {}

        @Override
        public void decided(Submission submission) {}

        @Override
        public void passedOver() {}
    }
}
