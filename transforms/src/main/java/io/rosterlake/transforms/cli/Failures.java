package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.scheme.InvalidFilesException;
import java.io.PrintWriter;
import java.util.Locale;

/** Tells people what stopped a command, and the shell how bad it was. */
final class Failures {
    private final Locale locale;
    private final boolean detailed;

    /**
     * @param locale language of the messages
     * @param detailed whether to print stack traces
     */
    Failures(Locale locale, boolean detailed) {
        this.locale = locale;
        this.detailed = detailed;
    }

    /** Prints the failure and returns the exit code. */
    int report(Exception failure, PrintWriter errors) {
        boolean english = LocaleOption.isEnglish(locale);
        if (failure instanceof InvalidFilesException invalid) {
            int count = invalid.problems().size();
            errors.println(
                    english
                            ? "The %s have %d problem(s); nothing was computed:"
                                    .formatted(invalid.kind().en(), count)
                            : "%s有 %d 处问题，未作任何计算：".formatted(invalid.kind().zh(), count));
            errors.println(invalid.describe(locale));
            errors.flush();
            return ExitCode.WRONG_CALL;
        }
        errors.println((english ? "Failed: " : "失败：") + failure.getMessage());
        if (detailed) {
            failure.printStackTrace(errors);
        } else {
            errors.println(
                    english
                            ? "Set the environment variable ROSTERLAKE_DEBUG=1 to see where."
                            : "设置环境变量 ROSTERLAKE_DEBUG=1 可显示出错位置。");
        }
        errors.flush();
        return ExitCode.FAILED;
    }
}
