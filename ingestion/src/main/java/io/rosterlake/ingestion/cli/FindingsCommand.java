package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.audit.AuditedRun;
import io.rosterlake.ingestion.feedback.CodeCount;
import io.rosterlake.ingestion.feedback.DistrictFileNames;
import io.rosterlake.ingestion.feedback.DistrictFindings;
import io.rosterlake.ingestion.feedback.ErrorWorkbooks;
import io.rosterlake.ingestion.feedback.FeedbackTexts;
import io.rosterlake.ingestion.feedback.FindingFilter;
import io.rosterlake.ingestion.feedback.FindingReader;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeLocation;
import io.rosterlake.ingestion.submission.District;
import io.rosterlake.ingestion.submission.DistrictRegistry;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code findings}: what is wrong with the files that came, where, and what to do about it; from the lake alone. */
@Command(name = "findings", mixinStandardHelpOptions = true)
public final class FindingsCommand implements Callable<Integer> {
    private final Messages messages;

    /** How findings are written to the terminal. */
    enum Format {
        TEXT,
        CSV
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private FindingsOptions wanted;

    @ArgGroup
    private View view = new View();

    /** What is shown instead of the findings one by one. */
    static final class View {
        @Option(names = "--summary", descriptionKey = "findings.summary")
        private boolean summary;

        @Option(names = "--catalogue", descriptionKey = "findings.catalogue")
        private boolean catalogue;

        @Option(names = "--workbook", paramLabel = "DIR", descriptionKey = "findings.workbook")
        private Path workbook;
    }

    @Option(names = "--format", paramLabel = "text|csv", defaultValue = "text", descriptionKey = "findings.format")
    private Format format;

    @Option(
            names = "--lake",
            paramLabel = "DIR",
            defaultValue = "${env:ROSTERLAKE_LAKE:-lake}",
            descriptionKey = "lake")
    private String lakeAddress;

    @Option(
            names = "--locale",
            paramLabel = "zh|en",
            defaultValue = "${env:ROSTERLAKE_LOCALE:-zh}",
            descriptionKey = "locale")
    private String locale;

    @Option(names = "--verbose", descriptionKey = "verbose")
    private boolean verbose;

    @Option(
            names = {"--landing", "--out"},
            paramLabel = "DIR",
            hidden = true)
    private Path ignored;

    public FindingsCommand(Locale locale) {
        this.messages = new Messages(locale);
    }

    @Override
    public Integer call() {
        Logging.configure(verbose);
        Terminal terminal =
                Terminal.system(spec.commandLine().getOut(), spec.commandLine().getErr(), System.getenv());
        try {
            if (view.catalogue) {
                printer(terminal).catalogue();
            } else {
                show(terminal);
            }
            return ExitCode.DONE;
        } catch (Exception e) {
            return new FailureTexts(messages).report(e, terminal, verbose);
        }
    }

    private void show(Terminal terminal) throws Exception {
        LakeLocation location = LakeLocation.parse(lakeAddress);
        Lake lake =
                Lake.open(location, new BronzeTables(ReadingPipeline.create().columns()), ProgramVersion.text());
        if (lake.identity().isEmpty()) {
            throw new CommandFailure(ExitCode.WRONG_CALL, messages.text("status.noLake", lakeAddress));
        }
        if (view.workbook != null && wanted.everyVersion()) {
            throw new CommandFailure(ExitCode.WRONG_CALL, messages.text("findings.workbookOfAll"));
        }
        List<District> known = new DistrictRegistry(lake).recorded();
        FindingFilter filter = wanted.filter(known, messages);
        SubmissionLedger ledger = SubmissionLedger.read(lake, ProgramVersion.text());
        List<DistrictFindings> found = new FindingReader(lake, ledger, messages.locale()).read(filter);
        if (view.workbook != null) {
            Audited.run("findings", location, messages, audited -> writeWorkbooks(found, known, audited, terminal));
        } else if (view.summary) {
            printer(terminal)
                    .summary(CodeCount.of(found.stream()
                            .flatMap(district -> district.files().stream())
                            .toList()));
        } else {
            printer(terminal).findings(found);
        }
    }

    private int writeWorkbooks(
            List<DistrictFindings> found, List<District> known, AuditedRun audited, Terminal terminal)
            throws IOException {
        FeedbackTexts texts = new FeedbackTexts(messages.locale());
        List<Path> written =
                new ErrorWorkbooks(view.workbook, texts, new DistrictFileNames(known)).write(found, wanted.period());
        written.forEach(terminal.out()::println);
        audited.out("workbooks", written.stream().map(Path::toString).toList());
        return ExitCode.DONE;
    }

    private FindingsPrinter printer(Terminal terminal) {
        return switch (format) {
            case TEXT -> new TextFindingsPrinter(messages, terminal);
            case CSV -> new CsvFindingsPrinter(messages, terminal);
        };
    }
}
