package io.rosterlake.reports.command;

import io.rosterlake.reports.message.Language;
import io.rosterlake.reports.message.Messages;
import io.rosterlake.reports.message.ReportException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Runs a command line and answers the exit code: 0 done, 2 wrong call or configuration, 3 failed. Help and errors come in the language of {@code --locale}
 * (or {@code ROSTERLAKE_LOCALE}); without one, or with {@code both}, in Chinese.
 */
public final class Commands {
    static final int DONE = 0;
    static final int WRONG_CALL = 2;
    static final int FAILED = 3;

    private Commands() {}

    /** Runs the command line with the environment given. */
    public static int run(List<String> arguments, Map<String, String> environment, PrintWriter out, PrintWriter error) {
        Messages messages = Messages.in(language(arguments, environment));
        CommandLine commandLine = new CommandLine(new ReportsCommand());
        commandLine.setResourceBundle(ResourceBundle.getBundle(
                "commands",
                Locale.forLanguageTag(messages.language().code()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        commandLine.setOut(out);
        commandLine.setErr(error);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.setAdjustLineBreaksForWideCJKCharacters(true);
        commandLine.setExecutionExceptionHandler((exception, command, result) -> failed(exception, messages, error));
        commandLine.setParameterExceptionHandler((exception, rest) -> {
            error.println(messages.text("error.call", reason(exception, messages)));
            error.println(messages.text(
                    "error.call.help",
                    exception.getCommandLine().getCommandSpec().qualifiedName()));
            return WRONG_CALL;
        });
        if (arguments.isEmpty()) {
            commandLine.usage(error);
            return WRONG_CALL;
        }
        return commandLine.execute(arguments.toArray(String[]::new));
    }

    /** The parser's own words are English; the commonest mistakes have words of ours. */
    private static String reason(ParameterException wrong, Messages messages) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String unknown = messages.text("error.call.unknown", String.join(" ", unmatched.getUnmatched()));
            List<String> meant = unmatched.getSuggestions();
            return meant.isEmpty() ? unknown : unknown + messages.text("error.call.meant", String.join(", ", meant));
        }
        if (wrong instanceof MutuallyExclusiveArgsException) {
            return messages.text("error.call.exclusive");
        }
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()
                && missing.getMissing().stream().allMatch(argument -> argument.group() != null)) {
            return messages.text("error.call.neither");
        }
        return String.valueOf(wrong.getMessage());
    }

    private static int failed(Exception exception, Messages messages, PrintWriter error) throws Exception {
        if (exception instanceof ReportException known) {
            error.println(known.messageIn(messages));
            return known.kind() == ReportException.Kind.WRONG_CALL ? WRONG_CALL : FAILED;
        }
        error.println(messages.text("error.unexpected", exception.toString()));
        return FAILED;
    }

    private static Language language(List<String> arguments, Map<String, String> environment) {
        String wanted = environment.getOrDefault("ROSTERLAKE_LOCALE", "");
        for (int index = 0; index < arguments.size(); index++) {
            String argument = arguments.get(index);
            if (argument.startsWith("--locale=")) {
                wanted = argument.substring("--locale=".length());
            } else if (argument.equals("--locale") && index + 1 < arguments.size()) {
                wanted = arguments.get(index + 1);
            }
        }
        return wanted.equalsIgnoreCase("en") ? Language.EN : Language.ZH;
    }
}
