package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.audit.AuditedRun;
import io.rosterlake.ingestion.job.IngestLock;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeLocation;
import io.rosterlake.ingestion.person.PersonKey;
import io.rosterlake.ingestion.person.PersonKeyException;
import io.rosterlake.ingestion.person.PersonKeySource;
import io.rosterlake.ingestion.register.Registers;
import io.rosterlake.ingestion.rotation.KeyRotation;
import io.rosterlake.ingestion.rotation.RotationListener;
import io.rosterlake.ingestion.rotation.RotationResult;
import io.rosterlake.ingestion.rotation.UnknownKeysException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code key rotate}: gives a lake another person key. */
@Command(name = "rotate", mixinStandardHelpOptions = true)
public final class KeyRotateCommand implements Callable<Integer> {
    private static final int FILES_NAMED = 20;

    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(
            names = "--landing",
            paramLabel = "DIR",
            defaultValue = "${env:ROSTERLAKE_LANDING:-landing}",
            descriptionKey = "landing")
    private Path landing;

    @Option(names = "--archive", paramLabel = "DIR", descriptionKey = "archive")
    private List<Path> archives = List.of();

    @Option(
            names = "--person-key-file",
            paramLabel = "FILE",
            defaultValue = "${env:ROSTERLAKE_PERSON_KEY_FILE}",
            descriptionKey = "personKeyFile")
    private Path personKeyFile;

    @Option(names = "--new-key-file", paramLabel = "FILE", required = true, descriptionKey = "newKeyFile")
    private Path newKeyFile;

    @Option(names = "--jobs", paramLabel = "DIR", defaultValue = "${env:ROSTERLAKE_JOBS}", descriptionKey = "jobs")
    private Path jobs;

    @Option(names = "--dry-run", descriptionKey = "rotate.dryRun")
    private boolean rehearse;

    public KeyRotateCommand(Locale locale) {
        this.messages = new Messages(locale);
    }

    @Override
    public Integer call() {
        Logging.configure(common.verbose);
        Terminal terminal =
                Terminal.system(spec.commandLine().getOut(), spec.commandLine().getErr(), System.getenv());
        try {
            rotate(terminal);
            return ExitCode.DONE;
        } catch (Exception e) {
            return new FailureTexts(messages).report(e, terminal, common.verbose);
        }
    }

    private void rotate(Terminal terminal) throws Exception {
        LakeLocation location = LakeLocation.parse(common.lake);
        BronzeTables tables = new BronzeTables(Registers::columns);
        Lake lake = Lake.open(location, tables, ProgramVersion.text());
        if (lake.identity().isEmpty()) {
            throw new CommandFailure(ExitCode.WRONG_CALL, messages.text("status.noLake", common.lake));
        }
        PersonKey before = key(personKeyFile, System.getenv(PersonKeySource.VARIABLE));
        IngestLock lock = IngestLock.take(JobsFolder.of(jobs, location, messages), Clock.systemUTC());
        try {
            if (!rehearse && !Files.exists(newKeyFile)) {
                PersonKeySource.writeNew(newKeyFile);
                terminal.out().println(messages.text("key.written", newKeyFile));
            }
            PersonKey after = Files.exists(newKeyFile)
                    ? key(newKeyFile, null)
                    : PersonKey.parse(PersonKey.newDigits(), newKeyFile.toString());
            KeyRotation rotation = new KeyRotation(lake, tables, before, after, new Progress(terminal));
            if (rehearse) {
                report(rotation.run(folders(), true), terminal);
            } else {
                Audited.run("key rotate", location, messages, audited -> change(rotation, audited, terminal));
            }
        } catch (UnknownKeysException e) {
            throw missing(e);
        } finally {
            lock.close();
        }
    }

    private int change(KeyRotation rotation, AuditedRun audited, Terminal terminal) throws Exception {
        RotationResult result = rotation.run(folders(), false);
        audited.in("files", result.files()).out("keys", result.keys());
        report(result, terminal);
        return ExitCode.DONE;
    }

    private List<Path> folders() throws CommandFailure {
        List<Path> folders = new ArrayList<>(List.of(landing));
        folders.addAll(archives);
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new CommandFailure(ExitCode.WRONG_CALL, messages.text("landing.missing", folder));
            }
        }
        return folders;
    }

    private PersonKey key(@Nullable Path file, @Nullable String variable) throws CommandFailure {
        try {
            return PersonKeySource.load(file, variable);
        } catch (PersonKeyException e) {
            throw new CommandFailure(ExitCode.WRONG_CALL, messages.text("personKey." + e.reason(), e.source()));
        }
    }

    private CommandFailure missing(UnknownKeysException failure) {
        List<String> files = failure.files();
        StringBuilder text = new StringBuilder(messages.text("rotate.filesMissing", files.size()));
        files.stream().limit(FILES_NAMED).forEach(file -> text.append(System.lineSeparator())
                .append("  ")
                .append(file));
        if (files.size() > FILES_NAMED) {
            text.append(System.lineSeparator()).append("  …");
        }
        return new CommandFailure(ExitCode.WRONG_CALL, text.toString());
    }

    private void report(RotationResult result, Terminal terminal) {
        String outcome = rehearse ? "rotate.possible" : "rotate.done";
        terminal.out().println(messages.text(outcome, result.files(), result.keys(), result.tables()));
        if (!rehearse) {
            String next = result.derivedRemoved() ? "rotate.next" : "rotate.nextRemote";
            terminal.out().println(messages.text(next, newKeyFile));
        }
    }

    private final class Progress implements RotationListener {
        private static final int STEPS = 5;

        private final Terminal terminal;

        Progress(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void read(int files, int all) {
            if (files == all || files * STEPS / all > (files - 1) * STEPS / all) {
                terminal.err().println(messages.text("rotate.read", files, all));
            }
        }

        @Override
        public void rewritten(int tables, int all) {
            terminal.err().println(messages.text("rotate.rewritten", tables, all));
        }
    }
}
