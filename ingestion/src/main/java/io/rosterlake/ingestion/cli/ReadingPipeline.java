package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.job.FileOpener;
import io.rosterlake.ingestion.job.IngestSettings;
import io.rosterlake.ingestion.reading.FileRefusedException;
import io.rosterlake.ingestion.reading.ReadingOptions;
import io.rosterlake.ingestion.reading.RegisterFile;
import io.rosterlake.ingestion.reading.RegisterFiles;
import io.rosterlake.ingestion.register.Registers;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The reading pipeline as the jobs use it. */
final class ReadingPipeline implements FileOpener {
    private ReadingPipeline() {}

    static IngestSettings.Reading create() {
        return new IngestSettings.Reading(new ReadingPipeline(), RegisterFiles::hints, Registers::columns);
    }

    @Override
    public RegisterFile open(Path file) throws FileRefusedException, IOException {
        return open(file, null);
    }

    @Override
    public RegisterFile open(Path file, @Nullable Charset charset) throws FileRefusedException, IOException {
        return RegisterFiles.open(
                file, ReadingOptions.named(file.getFileName().toString()).withCharset(charset));
    }
}
