package io.rosterlake.ingestion;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a call, and where its help stands, in the language of the call. */
final class WrongCall implements IParameterExceptionHandler {
    static final int EXIT_CODE = 2;

    private final ResourceBundle texts;

    WrongCall(ResourceBundle texts) {
        this.texts = texts;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter errors = command.getErr();
        errors.println(text("error.call", reason(wrong)));
        errors.println(text("error.seeHelp", command.getCommandSpec().qualifiedName()));
        return EXIT_CODE;
    }

    /** The parser's own words are English; the two commonest mistakes have words of ours. */
    private String reason(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return text("error.unknown", String.join(" ", unmatched.getUnmatched()));
        }
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return text(
                    "error.missing",
                    missing.getMissing().stream().map(WrongCall::name).collect(Collectors.joining(", ")));
        }
        return String.valueOf(wrong.getMessage());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + argument.paramLabel()
                : argument.paramLabel();
    }

    private String text(String key, String argument) {
        return MessageFormat.format(texts.getString(key), argument);
    }
}
