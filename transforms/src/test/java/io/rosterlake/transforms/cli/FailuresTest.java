package io.rosterlake.transforms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private static String reported(boolean detailed, Locale locale) {
        StringWriter errors = new StringWriter();
        int code = new Failures(locale, detailed)
                .report(new IllegalStateException("lake is read-only"), new PrintWriter(errors));
        assertThat(code).isEqualTo(ExitCode.FAILED);
        return errors.toString();
    }

    @Test
    void failureIsOneLineAndAHint() {
        assertThat(reported(false, Locale.ENGLISH).lines())
                .containsExactly(
                        "Failed: lake is read-only", "Set the environment variable ROSTERLAKE_DEBUG=1 to see where.");
        assertThat(reported(false, Locale.CHINESE)).startsWith("失败：lake is read-only");
    }

    @Test
    void stackTraceIsThereOnRequest() {
        assertThat(reported(true, Locale.CHINESE)).contains("at io.rosterlake.transforms.cli.FailuresTest");
    }
}
