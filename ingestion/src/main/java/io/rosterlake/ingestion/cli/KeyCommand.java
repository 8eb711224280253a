package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.person.PersonKeySource;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code key new --out FILE}: makes a person key. */
@Command(name = "key", mixinStandardHelpOptions = true)
public final class KeyCommand {
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    public KeyCommand(Locale locale) {
        this.messages = new Messages(locale);
    }

    /** Writes a new random key into a file that only its owner may read. Never overwrites one. */
    @Command(name = "new", mixinStandardHelpOptions = true)
    int create(
            @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "out") Path file,
            @Option(names = "--locale", paramLabel = "zh|en", descriptionKey = "locale") String locale) {
        try {
            PersonKeySource.writeNew(file);
        } catch (FileAlreadyExistsException e) {
            spec.commandLine().getErr().println(messages.text("key.exists", file));
            return ExitCode.WRONG_CALL;
        } catch (IOException e) {
            spec.commandLine().getErr().println(messages.text("key.notWritten", file));
            return ExitCode.FAILED;
        }
        spec.commandLine().getOut().println(messages.text("key.written", file));
        return ExitCode.DONE;
    }
}
