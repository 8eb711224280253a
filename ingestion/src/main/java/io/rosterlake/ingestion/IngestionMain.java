package io.rosterlake.ingestion;

import io.rosterlake.ingestion.benchmark.BenchmarkCommand;
import io.rosterlake.ingestion.cli.AuditCommand;
import io.rosterlake.ingestion.cli.DifferencesCommand;
import io.rosterlake.ingestion.cli.FindingsCommand;
import io.rosterlake.ingestion.cli.IngestCommand;
import io.rosterlake.ingestion.cli.KeyCommand;
import io.rosterlake.ingestion.cli.KeyRotateCommand;
import io.rosterlake.ingestion.cli.LocaleChoice;
import io.rosterlake.ingestion.cli.Messages;
import io.rosterlake.ingestion.cli.StatusCommand;
import io.rosterlake.ingestion.sample.SamplesCommand;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Entry point of the ingestion deployable: {@code java -jar rosterlake-ingestion.jar <command> [options]}. Exit codes: 0 done; 1 done,
 * but something was refused or held; 2 wrong call or configuration; 3 failed.
 */
@Command(name = "rosterlake", mixinStandardHelpOptions = true, version = IngestionMain.PRODUCT)
public final class IngestionMain {
    static final String PRODUCT = "Rosterlake";

    private IngestionMain() {}

    public static void main(String[] arguments) {
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    /** Runs one command and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Optional<String> unknown = LocaleChoice.unknown(arguments, System.getenv());
        if (unknown.isPresent()) {
            err.println("语言应为 zh 或 en，现为 " + unknown.get() + " | --locale is zh or en, not " + unknown.get());
            return WrongCall.EXIT_CODE;
        }
        Locale locale = LocaleChoice.of(arguments, System.getenv());
        CommandLine commandLine = new CommandLine(new IngestionMain());
        for (Object command : commands(locale)) {
            commandLine.addSubcommand(command);
        }
        commandLine.getSubcommands().get("key").addSubcommand(new KeyRotateCommand(locale));
        commandLine.getSubcommands().values().forEach(command -> command.getCommandSpec()
                .version(PRODUCT));
        return commandLine
                .setOut(out)
                .setErr(err)
                .setResourceBundle(Messages.help(locale))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setAdjustLineBreaksForWideCJKCharacters(true)
                .setParameterExceptionHandler(new WrongCall(Messages.help(locale)))
                .execute(arguments);
    }

    /** The commands of this deployable. */
    private static List<Object> commands(Locale locale) {
        return List.of(
                new IngestCommand(locale),
                new StatusCommand(locale),
                new FindingsCommand(locale),
                new DifferencesCommand(locale),
                new AuditCommand(locale),
                new KeyCommand(locale),
                new SamplesCommand(),
                new BenchmarkCommand());
    }
}
