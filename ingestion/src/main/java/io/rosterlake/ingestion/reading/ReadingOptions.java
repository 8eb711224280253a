package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.container.ContainerLimits;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param fileName the name by which register and period are recognised, with its ending
 * @param givenCharset character set of text files of this district; null to find out
 * @param limits how much a file may ask of this machine
 */
public record ReadingOptions(String fileName, @Nullable Charset givenCharset, ContainerLimits limits) {
    /** Everything is found out from the file. */
    public static ReadingOptions named(String fileName) {
        return new ReadingOptions(fileName, null, ContainerLimits.standard());
    }

    /** The same, for a district whose text files are known to come in a character set. */
    public ReadingOptions withCharset(Charset charset) {
        return new ReadingOptions(fileName, charset, limits);
    }

    public Optional<Charset> charset() {
        return Optional.ofNullable(givenCharset);
    }

    /** The file name without its ending: the sheet name of formats that have no sheets. */
    String stem() {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
