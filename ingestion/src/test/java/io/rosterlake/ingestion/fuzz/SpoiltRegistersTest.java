package io.rosterlake.ingestion.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Registers spoilt at random, read in a process with little memory. {@code -Pfuzz} runs 10,000 of them; {@code -Dfuzz.seed},
 * {@code -Dfuzz.cases} and {@code -Dfuzz.case} choose others, more, or a single one.
 */
class SpoiltRegistersTest {
    private static final String HEAP = "-Xmx512m";
    private static final long LONGEST_RUN_HOURS = 2;

    @Test
    void everySpoiltRegisterEndsAsRowsThatAddUpOrAsARefusal() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "fuzz"));
        Path output = folder.resolve("report.txt");
        int only = Integer.getInteger("fuzz.case", -1);
        Process process = start(
                output,
                folder.resolve("cases").toString(),
                String.valueOf(Long.getLong("fuzz.seed", 2026)),
                String.valueOf(Math.max(0, only)),
                String.valueOf(only >= 0 ? 1 : Integer.getInteger("fuzz.cases", 300)));

        boolean ended = process.waitFor(LONGEST_RUN_HOURS, TimeUnit.HOURS);
        process.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }

    private static Process start(Path output, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                FuzzRun.class.getName());
        builder.command().addAll(java.util.List.of(arguments));
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }
}
