package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.benchmark.BenchmarkCommand;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The root of the commands. A new command is one more class in {@code subcommands}, with its texts in {@code
 * Help.properties}; commands are created before one of them is chosen, so none may touch Spark in a field.
 *
 * <p>Every option that takes a value can be given as an environment variable too: {@code --lake} is {@code
 * ROSTERLAKE_LAKE}.
 */
@Command(
        name = "rosterlake",
        subcommands = {
            TransformCommand.class,
            ProjectCommand.class,
            BacktestCommand.class,
            SchemesCommand.class,
            ScenariosCommand.class,
            ExplainCommand.class,
            MetricsCommand.class,
            BenchmarkCommand.class
        })
public final class TransformsCommand implements Runnable {
    private static final String HELP = "io.rosterlake.transforms.cli.Help";

    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /**
     * The command line, in the language that the arguments or the environment ask for.
     *
     * @param arguments the arguments that will be executed
     * @param environment the environment variables
     */
    public static CommandLine commandLine(List<String> arguments, Map<String, String> environment) {
        String asked = LocaleOption.asked(arguments, environment);
        Locale locale = asked.equals("en") ? Locale.ENGLISH : Locale.CHINESE;
        ResourceBundle help =
                ResourceBundle.getBundle(HELP, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        CommandLine commandLine = new CommandLine(new TransformsCommand());
        commandLine.setResourceBundle(help);
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.setDefaultValueProvider(new EnvironmentDefaults(asked, environment));
        commandLine.setParameterExceptionHandler((wrong, words) -> wrongCall(wrong, help));
        Failures failures = new Failures(locale, environment.containsKey("ROSTERLAKE_DEBUG"));
        commandLine.setExecutionExceptionHandler(
                (failure, command, parsed) -> failures.report(failure, command.getErr()));
        return commandLine;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), locale.text("请写明命令", "name a command"));
    }

    private static int wrongCall(ParameterException wrong, ResourceBundle help) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter errors = command.getErr();
        errors.println(help.getString("error.wrong_call") + reason(wrong, help));
        errors.println(help.getString("error.see_help")
                .formatted(command.getCommandSpec().qualifiedName()));
        errors.flush();
        return ExitCode.WRONG_CALL;
    }

    /** The parser's own words are English; the commonest mistakes have words of ours. */
    private static String reason(ParameterException wrong, ResourceBundle help) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String unknown = help.getString("error.unknown").formatted(String.join(" ", unmatched.getUnmatched()));
            List<String> meant = unmatched.getSuggestions();
            return meant.isEmpty()
                    ? unknown
                    : unknown + help.getString("error.meant").formatted(String.join(", ", meant));
        }
        return String.valueOf(wrong.getMessage());
    }
}
