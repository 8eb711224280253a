package io.rosterlake.transforms.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The other side: DuckDB, which expands every person in every month in every scenario, as a Python program in an
 * environment of its own.
 */
final class Expansion {
    private static final String ENVIRONMENT = "peer-environment";
    private static final long MINUTES_TO_INSTALL = 15;
    private static final long MINUTES_TO_RUN = 120;

    private final BenchmarkFolder folder;
    private final Path python;

    private Expansion(BenchmarkFolder folder) {
        this.folder = folder;
        this.python = folder.resolve(ENVIRONMENT).resolve("bin").resolve("python");
    }

    /** It could not be run, or ended with a failure. */
    static final class NotRunException extends Exception {
        private static final long serialVersionUID = 1L;

        NotRunException(Path log) {
            super(log.toString());
        }
    }

    /**
     * Makes the Python environment, or takes it up again.
     *
     * @throws NotRunException if there is no Python 3, or no DuckDB for it
     */
    static Expansion prepare(BenchmarkFolder folder) throws NotRunException, InterruptedException {
        Expansion expansion = new Expansion(folder);
        for (String file : List.of("peer.py", "people.sql", "projection.sql")) {
            folder.copy(file, file);
        }
        Path requirements = folder.copy("requirements.txt", "requirements.txt");
        Path installed = folder.resolve(ENVIRONMENT).resolve("installed.txt");
        try {
            if (Files.exists(installed) && Files.mismatch(installed, requirements) < 0) {
                return expansion;
            }
            expansion.run(
                    MINUTES_TO_INSTALL,
                    List.of("python3", "-m", "venv", folder.resolve(ENVIRONMENT).toString()));
            expansion.run(
                    MINUTES_TO_INSTALL,
                    List.of(
                            expansion.python.toString(),
                            "-m",
                            "pip",
                            "install",
                            "--quiet",
                            "--disable-pip-version-check",
                            "-r",
                            requirements.toString()));
            Files.copy(requirements, installed, StandardCopyOption.REPLACE_EXISTING);
            return expansion;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /**
     * Projects.
     *
     * @param people folder with Parquet files
     * @param small folder with the small tables
     * @param result the Parquet file to write
     * @return what each run took
     */
    List<Measurement> run(Path people, Path small, Path result, int firstMonth, int months, int runs)
            throws NotRunException, InterruptedException {
        List<String> lines = run(
                MINUTES_TO_RUN,
                List.of(
                        python.toString(),
                        folder.resolve("peer.py").toString(),
                        people.toString(),
                        small.toString(),
                        result.toString(),
                        String.valueOf(firstMonth),
                        String.valueOf(months),
                        String.valueOf(runs),
                        "6GB"));
        List<Measurement> measured = new ArrayList<>();
        for (String line : lines) {
            String[] figures = line.split(" ");
            measured.add(new Measurement(
                    Double.parseDouble(figures[0]), Double.parseDouble(figures[1]), 0, Long.parseLong(figures[2])));
        }
        return measured;
    }

    private List<String> run(long minutes, List<String> command) throws NotRunException, InterruptedException {
        Path log = folder.resolve("peer.log");
        Path output = folder.resolve("peer.out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(minutes, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new NotRunException(log);
            }
            return Files.readAllLines(output);
        } catch (IOException noSuchProgram) {
            throw new NotRunException(log);
        }
    }
}
