package io.rosterlake.transforms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class BacktestCommandTest {
    private record Outcome(int code, String out, String errors) {}

    private static Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine commandLine = TransformsCommand.commandLine(List.of(arguments), Map.of());
        commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(errors));
        int code = commandLine.execute(arguments);
        return new Outcome(code, out.toString(), errors.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "--as-of, 2025-13, 2025-13",
        "--as-of, '2025-06,June', June",
        "--limit, -1, --limit must not be negative",
        "--format, pdf, pdf",
        "--overlay, no-such-folder, no-such-folder"
    })
    void wrongArgumentsAreRefusedBeforeAnyLakeIsOpened(String flag, String value, String said) {
        Outcome outcome = run("backtest", "--lake", "no-such-lake", "--locale", "en", flag, value);

        assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(outcome.errors()).contains(said).doesNotContain("no-such-lake");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void helpSaysWhatIsPublishedInBothLanguages() {
        assertThat(run("backtest", "--help").out()).contains("回测", "gold.pay_backtest_miss", "--as-of");
        assertThat(run("backtest", "--help", "--locale", "en").out()).contains("Back-tests", "--as-of");
    }
}
