package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.reading.FileFormat;
import io.rosterlake.ingestion.reading.FileRefusedException;
import io.rosterlake.ingestion.reading.Period;
import io.rosterlake.ingestion.reading.ReadingOptions;
import io.rosterlake.ingestion.reading.RegisterFile;
import io.rosterlake.ingestion.reading.RegisterFiles;
import io.rosterlake.ingestion.reading.RegisterRow;
import io.rosterlake.ingestion.reading.SheetCount;
import io.rosterlake.ingestion.register.Register;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A register file to which something happens while it is read.
 *
 * @param file the file
 * @param disturbance what happens before each row
 */
record DisturbedFile(RegisterFile file, Runnable disturbance) implements RegisterFile {
    /** Opens files of this name disturbed, others as they are. */
    static FileOpener opener(String name, Runnable disturbance) {
        return file -> file.endsWith(name) ? new DisturbedFile(open(file), disturbance) : open(file);
    }

    static RegisterFile open(Path file) throws FileRefusedException, IOException {
        return RegisterFiles.open(file, ReadingOptions.named(file.getFileName().toString()));
    }

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
    public Optional<RegisterRow> next() throws FileRefusedException {
        disturbance.run();
        return file.next();
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
