package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.feedback.DifferenceReader;
import io.rosterlake.ingestion.feedback.DifferenceReports;
import io.rosterlake.ingestion.feedback.FeedbackTexts;
import io.rosterlake.ingestion.feedback.VersionDifference;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeLocation;
import io.rosterlake.ingestion.submission.DistrictRegistry;
import io.rosterlake.ingestion.submission.OpenSubmissions;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code differences}: what a new version of a register changes, person by person; from the lake alone. */
@Command(name = "differences", mixinStandardHelpOptions = true)
public final class DifferencesCommand implements Callable<Integer> {
    private final Messages messages;

    /** How the report is written. */
    enum Format {
        TEXT,
        XLSX,
        HTML
    }

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "SUBMISSION", descriptionKey = "differences.submission")
    private String submission;

    @Option(names = "--district", paramLabel = "CODE|NAME", split = ",", descriptionKey = "findings.district")
    private List<String> districts = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|xlsx|html",
            defaultValue = "text",
            descriptionKey = "differences.format")
    private Format format;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "${env:ROSTERLAKE_OUT:-reports}",
            descriptionKey = "differences.out")
    private Path folder;

    @Mixin
    private LakeOptions common;

    public DifferencesCommand(Locale locale) {
        this.messages = new Messages(locale);
    }

    @Override
    public Integer call() {
        Logging.configure(common.verbose);
        Terminal terminal =
                Terminal.system(spec.commandLine().getOut(), spec.commandLine().getErr(), System.getenv());
        try {
            show(terminal);
            return ExitCode.DONE;
        } catch (IOException | RuntimeException | CommandFailure e) {
            CommandFailure failure = new FailureTexts(messages).of(e);
            terminal.err().println(failure.getMessage());
            if (common.verbose) {
                e.printStackTrace(terminal.err());
            }
            return failure.exitCode();
        }
    }

    private void show(Terminal terminal) throws IOException, CommandFailure {
        BronzeTables tables = new BronzeTables(ReadingPipeline.create().columns());
        Lake lake = Lake.open(LakeLocation.parse(common.lake), tables, ProgramVersion.text());
        if (lake.identity().isEmpty()) {
            throw new CommandFailure(ExitCode.WRONG_CALL, messages.text("status.noLake", common.lake));
        }
        SubmissionLedger ledger = SubmissionLedger.read(lake, ProgramVersion.text());
        FeedbackTexts texts = new FeedbackTexts(messages.locale());
        DifferenceReader reader = new DifferenceReader(lake, tables, ledger, texts);
        DifferenceReports reports = new DifferenceReports(texts);
        List<Submission> chosen = chosen(lake, ledger);
        for (Submission version : chosen) {
            Optional<VersionDifference> difference = reader.read(version);
            if (difference.isPresent()) {
                show(difference.get(), reports, terminal);
            } else {
                throw new CommandFailure(
                        ExitCode.WRONG_CALL,
                        messages.text("differences.noneBefore", version.source().file()));
            }
        }
        if (chosen.isEmpty()) {
            terminal.out().println(messages.text("differences.none"));
        }
    }

    /** One that is named; or else all that are held or in force and were compared with a version before. */
    private List<Submission> chosen(Lake lake, SubmissionLedger ledger) throws CommandFailure {
        if (submission != null) {
            return List.of(SubmissionChoice.of(submission, ledger, messages));
        }
        Set<String> codes = DistrictChoice.codes(districts, new DistrictRegistry(lake).recorded(), messages);
        return OpenSubmissions.of(ledger).stream()
                .filter(version -> version.difference() != null)
                .filter(version -> codes.isEmpty()
                        || codes.contains(String.valueOf(version.source().districtCode())))
                .toList();
    }

    private void show(VersionDifference difference, DifferenceReports reports, Terminal terminal) throws IOException {
        switch (format) {
            case TEXT ->
                new PagePrinter(messages, terminal)
                        .print(submission == null ? List.of(reports.firstPage(difference)) : reports.pages(difference));
            case XLSX -> terminal.out().println(reports.write(difference, folder, DifferenceReports.Format.XLSX));
            case HTML -> terminal.out().println(reports.write(difference, folder, DifferenceReports.Format.HTML));
        }
    }
}
