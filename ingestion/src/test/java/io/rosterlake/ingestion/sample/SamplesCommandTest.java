package io.rosterlake.ingestion.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SamplesCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void saysHowManyFilesItWroteForWhichDistricts() {
        int exitCode = run("--out", folder.toString(), "--months", "3", "--locale", "en");

        assertThat(exitCode).isZero();
        assertThat(output.toString())
                .contains("files of 5 districts written to " + folder)
                .contains("370102 历下区: ")
                .contains("140105 小店区: ");
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void speaksChineseUnlessToldOtherwise() {
        run("--out", folder.toString(), "--months", "1", "--locale", "zh");

        assertThat(output.toString()).contains("5 个区县").contains("人员全部虚构");
    }

    @Test
    void callsAFolderWithOtherFilesAWrongCall() throws Exception {
        Files.writeString(folder.resolve("real.csv"), "1");

        int exitCode = run("--out", folder.toString(), "--locale", "en");

        assertThat(exitCode).isEqualTo(2);
        assertThat(errors.toString()).contains("samples must not get among real registers");
    }

    @Test
    void callsAnImpossibleMonthAWrongCall() {
        assertThat(run("--out", folder.toString(), "--until", "2026-13")).isEqualTo(2);
        assertThat(errors.toString()).contains("2026-13");
    }

    @Test
    void callsTooManyMonthsAWrongCall() {
        assertThat(run("--out", folder.toString(), "--months", "100", "--locale", "en"))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("months: 100 (1 … 60)");
    }

    private int run(String... arguments) {
        return new CommandLine(new SamplesCommand())
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }
}
