package io.rosterlake.ingestion.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.reading.FileFormat;
import io.rosterlake.ingestion.reading.Period;
import io.rosterlake.ingestion.reading.ReadingOptions;
import io.rosterlake.ingestion.reading.RegisterFile;
import io.rosterlake.ingestion.reading.RegisterFiles;
import io.rosterlake.ingestion.reading.RegisterRow;
import io.rosterlake.ingestion.reading.SheetCount;
import io.rosterlake.ingestion.register.Register;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestDiskFailureTest {
    private static final String JUNE = "370102/2026-07-01收/人员花名册2026-06.csv";

    @TempDir
    Path folder;

    @Test
    void stopsWhenTheDiskFailsInTheMiddleOfAFileAndTakesItInTheNextTime() throws Exception {
        IngestFixture fixture = new IngestFixture(folder);
        fixture.putWorkers(JUNE, 0, 3);

        assertThatThrownBy(() -> fixture.run(file -> new FailingDisk(RegisterFiles.open(
                                file, ReadingOptions.named(file.getFileName().toString()))))
                        .run())
                .isInstanceOf(IngestFailedException.class)
                .hasMessage("stopped at " + JUNE);
        assertThat(fixture.submissions()).isEmpty();

        fixture.run().run();
        assertThat(fixture.rows(Register.WORKERS)).isEqualTo(3);
    }

    /** A file on a disk that fails at the first row. */
    private record FailingDisk(RegisterFile file) implements RegisterFile {
        @Override
        public FileFormat format() {
            return file.format();
        }

        @Override
        public Optional<String> charset() {
            return file.charset();
        }

        @Override
        public Register register() {
            return file.register();
        }

        @Override
        public Period period() {
            return file.period();
        }

        @Override
        public Optional<RegisterRow> next() {
            throw new UncheckedIOException(new IOException("input/output error"));
        }

        @Override
        public List<Finding> fileFindings() {
            return file.fileFindings();
        }

        @Override
        public List<SheetCount> sheetCounts() {
            return file.sheetCounts();
        }

        @Override
        public void close() {
            file.close();
        }
    }
}
