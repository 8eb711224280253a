package io.rosterlake.transforms.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The benchmark's own folder: people, small tables, and DuckDB's Python environment.
 *
 * @param root the folder
 */
record BenchmarkFolder(Path root) {
    private static final String MARK = ".rosterlake-benchmark";

    /** Makes the folder, or takes it up again; empty when it holds something else. */
    static Optional<BenchmarkFolder> open(Path root) {
        try {
            Files.createDirectories(root);
            try (Stream<Path> content = Files.list(root)) {
                if (!Files.exists(root.resolve(MARK)) && content.findAny().isPresent()) {
                    return Optional.empty();
                }
            }
            Files.writeString(root.resolve(MARK), "");
            return Optional.of(new BenchmarkFolder(root));
        } catch (IOException exception) {
            throw new UncheckedIOException("Cannot use " + root, exception);
        }
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    /** Puts a file of the program into the folder. */
    Path copy(String resource, String name) {
        Path target = root.resolve(name);
        try (InputStream stream = BenchmarkFolder.class.getResourceAsStream(resource)) {
            Files.createDirectories(target.getParent());
            Files.copy(stream, target, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (IOException exception) {
            throw new UncheckedIOException("Cannot write " + target, exception);
        }
    }
}
