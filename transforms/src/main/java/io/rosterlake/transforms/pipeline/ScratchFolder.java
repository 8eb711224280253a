package io.rosterlake.transforms.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where Spark keeps what it needs during a run: a folder of its own in {@code java.io.tmpdir}, named after the process. Closing removes
 * it; what a killed process left is removed by a run a day later, which spares processes in other containers that share the folder.
 *
 * @param path the folder
 */
record ScratchFolder(Path path) implements AutoCloseable {
    private static final String PREFIX = "rosterlake-transform-";
    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    static ScratchFolder create() {
        return createIn(
                Path.of(System.getProperty("java.io.tmpdir")),
                ProcessHandle.current().pid());
    }

    static ScratchFolder createIn(Path folder, long process) {
        try {
            removeAbandoned(folder);
            return new ScratchFolder(Files.createTempDirectory(folder, PREFIX + process + "-"));
        } catch (IOException exception) {
            throw new UncheckedIOException("Cannot make a scratch folder in " + folder, exception);
        }
    }

    private static void removeAbandoned(Path folder) throws IOException {
        Instant yesterday = Instant.now().minus(ABANDONED_AFTER);
        try (DirectoryStream<Path> scratch = Files.newDirectoryStream(folder, PREFIX + "[0-9]*-*")) {
            for (Path abandoned : scratch) {
                String process = abandoned
                        .getFileName()
                        .toString()
                        .substring(PREFIX.length())
                        .split("-", 2)[0];
                boolean gone = process.matches("\\d{1,18}")
                        && ProcessHandle.of(Long.parseLong(process)).isEmpty();
                if (gone && Files.getLastModifiedTime(abandoned).toInstant().isBefore(yesterday)) {
                    remove(abandoned);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public void close() {
        try {
            remove(path);
        } catch (IOException exception) {
            throw new UncheckedIOException("Cannot remove the scratch folder " + path, exception);
        }
    }
}
