package io.rosterlake.ingestion.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** The benchmark's own folder: registers, lakes and the peers' Python environment. */
final class BenchmarkFolder {
    private static final String MARK = ".rosterlake-benchmark";
    private static final String DISTRICT = "370102";

    private final Path root;

    private BenchmarkFolder(Path root) {
        this.root = root;
    }

    /** The folder holds something else. */
    static final class ForeignFolderException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Makes the folder, or takes it up again. */
    static BenchmarkFolder open(Path root) throws IOException, ForeignFolderException {
        Files.createDirectories(root);
        try (Stream<Path> content = Files.list(root)) {
            if (!Files.exists(root.resolve(MARK)) && content.findAny().isPresent()) {
                throw new ForeignFolderException();
            }
        }
        Files.writeString(root.resolve(MARK), "");
        return new BenchmarkFolder(root);
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    /** A landing folder of its own for a register; a register of this form and size that is there already is kept. */
    Path landing(BenchmarkForm form, InventedRegister register) throws IOException {
        Path landing = root.resolve("landing-" + form.code() + "-" + register.rows());
        Path file = file(landing, form);
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Path unfinished = root.resolve("unfinished" + form.ending());
            RegisterWriter.write(register, form, unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return landing;
    }

    static Path file(Path landing, BenchmarkForm form) {
        return landing.resolve(DISTRICT).resolve("人员花名册2026-06" + form.ending());
    }

    /** A lake that is not there yet. */
    Path newLake() throws IOException {
        remove(root.resolve("lake"));
        return root.resolve("lake");
    }

    /** Puts a file of the program into the folder. */
    Path copy(String resource) throws IOException {
        Path target = root.resolve(resource);
        try (InputStream stream = BenchmarkFolder.class.getResourceAsStream(resource)) {
            Files.copy(stream, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> content = Files.walk(folder)) {
                for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
