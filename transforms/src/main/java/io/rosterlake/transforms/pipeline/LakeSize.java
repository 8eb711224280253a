package io.rosterlake.transforms.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much a run has to read, as far as it decides how Spark should go about it. */
public enum LakeSize {
    /** Compiling the queries to bytecode would take longer than running them. */
    SMALL,
    LARGE;

    private static final long SMALL_BYTES = 64L << 20;

    /** A lake in object storage counts as large; a folder is as large as the Parquet files of its bronze tables. */
    public static LakeSize of(String lake) {
        if (lake.contains("://")) {
            return LARGE;
        }
        Path bronze = Path.of(lake, "bronze");
        if (!Files.isDirectory(bronze)) {
            return SMALL;
        }
        try (Stream<Path> files = Files.walk(bronze)) {
            long bytes = files.filter(file -> file.toString().endsWith(".parquet"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            return bytes < SMALL_BYTES ? SMALL : LARGE;
        } catch (IOException exception) {
            throw new UncheckedIOException("Cannot look into " + bronze, exception);
        }
    }
}
