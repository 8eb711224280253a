package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeLocation;
import io.rosterlake.ingestion.submission.DistrictRegistry;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code status}: what has come in, from the lake alone. */
@Command(name = "status", mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(names = "--landing", paramLabel = "DIR", hidden = true)
    private String landing;

    public StatusCommand(Locale locale) {
        this.messages = new Messages(locale);
    }

    @Override
    public Integer call() {
        Logging.configure(common.verbose);
        Terminal terminal =
                Terminal.system(spec.commandLine().getOut(), spec.commandLine().getErr(), System.getenv());
        try {
            return print(terminal);
        } catch (RuntimeException e) {
            CommandFailure failure = new FailureTexts(messages).of(e);
            terminal.err().println(failure.getMessage());
            if (common.verbose) {
                e.printStackTrace(terminal.err());
            }
            return failure.exitCode();
        }
    }

    private int print(Terminal terminal) {
        Lake lake = Lake.open(
                LakeLocation.parse(common.lake),
                new BronzeTables(ReadingPipeline.create().columns()),
                ProgramVersion.text());
        if (lake.identity().isEmpty()) {
            terminal.err().println(messages.text("status.noLake", common.lake));
            return ExitCode.WRONG_CALL;
        }
        List<Submission> submissions =
                SubmissionLedger.read(lake, ProgramVersion.text()).all();
        SubmissionGrid grid = new SubmissionGrid(submissions, new DistrictRegistry(lake).recorded());
        new GridPrinter(messages, terminal).print(grid);
        new AttentionList(lake, messages, terminal).print(submissions);
        return ExitCode.DONE;
    }
}
