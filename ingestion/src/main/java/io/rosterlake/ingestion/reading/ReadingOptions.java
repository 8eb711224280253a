package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.container.CellOverlay;
import io.rosterlake.ingestion.container.ContainerLimits;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param fileName the name by which register and period are recognised, with its ending
 * @param givenCharset character set of text files of this district; null to find out
 * @param limits how much a file may ask of this machine
 * @param corrections cells that are read in place of the file's own
 */
public record ReadingOptions(
        String fileName, @Nullable Charset givenCharset, ContainerLimits limits, CellOverlay corrections) {
    /** Everything is found out from the file. */
    public static ReadingOptions named(String fileName) {
        return new ReadingOptions(fileName, null, ContainerLimits.standard(), CellOverlay.NONE);
    }

    /**
     * As a file was read before: a district may send texts in a character set that cannot be found out.
     *
     * @param charset the character set that was recorded then; null when the file was no text
     */
    public static ReadingOptions asBefore(String fileName, @Nullable String charset) {
        boolean isFound = charset == null || charset.equals(StandardCharsets.UTF_8.name());
        return isFound ? named(fileName) : named(fileName).withCharset(Charset.forName(charset));
    }

    /** The same, for a district whose text files are known to come in a character set; null to find out. */
    public ReadingOptions withCharset(@Nullable Charset charset) {
        return new ReadingOptions(fileName, charset, limits, corrections);
    }

    /** The same with other contents for single cells. */
    public ReadingOptions withCorrections(CellOverlay overlay) {
        return new ReadingOptions(fileName, givenCharset, limits, overlay);
    }

    public Optional<Charset> charset() {
        return Optional.ofNullable(givenCharset);
    }

    /** The file name without its ending: the sheet name of formats that have no sheets. */
    public String stem() {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
