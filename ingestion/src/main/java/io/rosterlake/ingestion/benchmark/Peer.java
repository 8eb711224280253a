package io.rosterlake.ingestion.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs the plain parsers, which are Python programs, in an environment of their own. Without Python there are no peers. */
final class Peer {
    private static final String ENVIRONMENT = "peer-environment";
    private static final long MINUTES_TO_INSTALL = 15;
    private static final long MINUTES_TO_RUN = 60;

    private final BenchmarkFolder folder;
    private final @Nullable Path python;

    private Peer(BenchmarkFolder folder, @Nullable Path python) {
        this.folder = folder;
        this.python = python;
    }

    /** Makes the environment, or takes it up again; says so, and what is wrong when there can be none. */
    static Peer prepare(BenchmarkFolder folder, BenchmarkTexts texts, PrintWriter progress)
            throws IOException, InterruptedException {
        Path requirements = folder.copy("requirements.txt");
        folder.copy("peer.py");
        Path python = folder.resolve(ENVIRONMENT).resolve("bin").resolve("python");
        Path installed = folder.resolve(ENVIRONMENT).resolve("installed.txt");
        if (Files.exists(installed) && Files.mismatch(installed, requirements) < 0) {
            return new Peer(folder, python);
        }
        progress.println(texts.text("peer.installing", folder.resolve(ENVIRONMENT)));
        boolean ready = succeeds(
                        folder,
                        List.of(
                                "python3",
                                "-m",
                                "venv",
                                folder.resolve(ENVIRONMENT).toString()))
                && succeeds(
                        folder,
                        List.of(
                                python.toString(),
                                "-m",
                                "pip",
                                "install",
                                "--quiet",
                                "--disable-pip-version-check",
                                "-r",
                                requirements.toString()));
        if (!ready) {
            progress.println(texts.text("peer.none", folder.resolve("peer.log")));
            return new Peer(folder, null);
        }
        Files.copy(requirements, installed, StandardCopyOption.REPLACE_EXISTING);
        return new Peer(folder, python);
    }

    private static boolean succeeds(BenchmarkFolder folder, List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("peer.log").toFile()))
                    .start();
            if (process.waitFor(MINUTES_TO_INSTALL, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false; // there is no such program
        }
    }

    /** The median of its runs over a file; empty when there is no peer for the form. */
    Optional<Measurement> run(BenchmarkForm form, Path file, int rows, int runs)
            throws IOException, InterruptedException {
        if (python == null || form == BenchmarkForm.XLS || form == BenchmarkForm.HTML) {
            return Optional.empty();
        }
        Path out = folder.resolve("peer.out");
        Process process = new ProcessBuilder(
                        python.toString(),
                        folder.resolve("peer.py").toString(),
                        form.code(),
                        file.toString(),
                        folder.resolve("peer-table").toString(),
                        String.valueOf(runs))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("peer.log").toFile()))
                .redirectOutput(out.toFile())
                .start();
        if (!process.waitFor(MINUTES_TO_RUN, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("peer failed: " + folder.resolve("peer.log"));
        }
        List<Measurement> measured = new ArrayList<>();
        for (String line : Files.readAllLines(out)) {
            String[] seconds = line.split(" ");
            measured.add(new Measurement(rows, Double.parseDouble(seconds[0]), Double.parseDouble(seconds[1]), 0));
        }
        return Optional.of(Measurement.median(measured));
    }
}
