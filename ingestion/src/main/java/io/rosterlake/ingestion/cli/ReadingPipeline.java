package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.job.IngestSettings;
import io.rosterlake.ingestion.reading.ReadingOptions;
import io.rosterlake.ingestion.reading.RegisterFiles;
import io.rosterlake.ingestion.register.Registers;

/** The reading pipeline as the jobs use it. */
final class ReadingPipeline {
    private ReadingPipeline() {}

    static IngestSettings.Reading create() {
        return new IngestSettings.Reading(
                file -> RegisterFiles.open(
                        file, ReadingOptions.named(file.getFileName().toString())),
                RegisterFiles::hints,
                Registers::columns);
    }
}
