package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.reading.FileRefusedException;
import io.rosterlake.ingestion.reading.RegisterFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens and recognises a register file. */
@FunctionalInterface
public interface FileOpener {
    /**
     * @throws FileRefusedException when the file cannot be taken in
     * @throws IOException when the disk fails
     */
    RegisterFile open(Path file) throws FileRefusedException, IOException;

    /**
     * The same for a file of a district whose text files are known to come in a character set.
     *
     * @param charset the character set; null to find out, as an opener that knows of none always does
     */
    default RegisterFile open(Path file, @Nullable Charset charset) throws FileRefusedException, IOException {
        return open(file);
    }
}
