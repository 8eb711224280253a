package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.audit.AuditedRun;
import io.rosterlake.ingestion.feedback.DifferenceReader;
import io.rosterlake.ingestion.feedback.DifferenceReports;
import io.rosterlake.ingestion.feedback.DistrictFileNames;
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
import java.util.ArrayList;
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
            defaultValue = "${env:ROSTERLAKE_OUT:-out}",
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
        } catch (Exception e) {
            return new FailureTexts(messages).report(e, terminal, common.verbose);
        }
    }

    private void show(Terminal terminal) throws Exception {
        LakeLocation location = LakeLocation.parse(common.lake);
        BronzeTables tables = new BronzeTables(ReadingPipeline.create().columns());
        Lake lake = Lake.open(location, tables, ProgramVersion.text());
        if (lake.identity().isEmpty()) {
            throw new CommandFailure(ExitCode.WRONG_CALL, messages.text("status.noLake", common.lake));
        }
        SubmissionLedger ledger = SubmissionLedger.read(lake, ProgramVersion.text());
        FeedbackTexts texts = new FeedbackTexts(messages.locale());
        List<VersionDifference> found =
                differences(chosen(lake, ledger), new DifferenceReader(lake, tables, ledger, texts));
        DifferenceReports reports =
                new DifferenceReports(texts, new DistrictFileNames(new DistrictRegistry(lake).recorded()));
        if (found.isEmpty()) {
            terminal.out().println(messages.text("differences.none"));
        } else if (format == Format.TEXT) {
            PagePrinter printer = new PagePrinter(messages, terminal);
            found.forEach(difference -> printer.print(
                    submission == null ? List.of(reports.firstPage(difference)) : reports.pages(difference)));
        } else {
            Audited.run("differences", location, messages, audited -> write(found, reports, audited, terminal));
        }
    }

    private List<VersionDifference> differences(List<Submission> versions, DifferenceReader reader)
            throws CommandFailure {
        List<VersionDifference> found = new ArrayList<>();
        for (Submission version : versions) {
            Optional<VersionDifference> difference = reader.read(version);
            if (difference.isEmpty()) {
                throw new CommandFailure(
                        ExitCode.WRONG_CALL,
                        messages.text("differences.noneBefore", version.source().file()));
            }
            found.add(difference.get());
        }
        return found;
    }

    private int write(List<VersionDifference> found, DifferenceReports reports, AuditedRun audited, Terminal terminal)
            throws IOException {
        List<String> written = new ArrayList<>();
        for (VersionDifference difference : found) {
            written.add(reports.write(
                            difference,
                            folder,
                            format == Format.XLSX ? DifferenceReports.Format.XLSX : DifferenceReports.Format.HTML)
                    .toString());
        }
        written.forEach(terminal.out()::println);
        audited.out("differences", written);
        return ExitCode.DONE;
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
}
