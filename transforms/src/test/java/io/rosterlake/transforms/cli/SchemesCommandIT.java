package io.rosterlake.transforms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, started as its own process in an empty folder. */
class SchemesCommandIT {
    private static final Path JAR =
            Path.of("target", "rosterlake-transforms.jar").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void validatesItsOwnSchemesWithoutLoadingSpark() throws IOException, InterruptedException {
        File output = folder.resolve("output.txt").toFile();
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:stdout",
                        "-Dstdout.encoding=UTF-8",
                        "-jar",
                        JAR.toString(),
                        "schemes",
                        "validate",
                        "--locale",
                        "en")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        program.environment().keySet().removeIf(name -> name.startsWith("ROSTERLAKE_"));

        Process process = program.start();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readAllLines(output.toPath(), StandardCharsets.UTF_8))
                .contains("19 scheme file(s), no problems")
                .anyMatch(line -> line.contains("io.rosterlake.transforms.scheme.SchemeCatalogue"))
                .noneMatch(line -> line.contains("org.apache.spark."));
    }
}
