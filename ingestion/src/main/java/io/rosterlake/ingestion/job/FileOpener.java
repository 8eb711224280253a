package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.reading.FileRefusedException;
import io.rosterlake.ingestion.reading.RegisterFile;
import java.io.IOException;
import java.nio.file.Path;

/** Opens and recognises a register file. */
@FunctionalInterface
public interface FileOpener {
    /**
     * @throws FileRefusedException when the file cannot be taken in
     * @throws IOException when the disk fails
     */
    RegisterFile open(Path file) throws FileRefusedException, IOException;
}
