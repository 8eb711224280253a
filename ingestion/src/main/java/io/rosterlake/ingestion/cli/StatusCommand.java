package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeLocation;
import io.rosterlake.ingestion.submission.BoundaryRegistry;
import io.rosterlake.ingestion.submission.CorrectionLedger;
import io.rosterlake.ingestion.submission.District;
import io.rosterlake.ingestion.submission.DistrictRegistry;
import io.rosterlake.ingestion.submission.ExpectedRegisters;
import io.rosterlake.ingestion.submission.ExpectedRegisters.Missing;
import io.rosterlake.ingestion.submission.OpenSubmissions;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code status}: what has come in and what has not, or the way of one file; from the lake alone. */
@Command(name = "status", mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Parameters(arity = "0..1", paramLabel = "SUBMISSION", descriptionKey = "status.submission")
    private String submission;

    @Option(names = "--submissions", descriptionKey = "status.submissions")
    private boolean listed;

    @Option(names = "--district", paramLabel = "CODE|NAME", split = ",", descriptionKey = "findings.district")
    private List<String> districts = List.of();

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "status.asOf")
    private String asOf;

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
            print(terminal);
            return ExitCode.DONE;
        } catch (RuntimeException | CommandFailure e) {
            return new FailureTexts(messages).report(e, terminal, common.verbose);
        }
    }

    private void print(Terminal terminal) throws CommandFailure {
        Lake lake = Lake.open(
                LakeLocation.parse(common.lake),
                new BronzeTables(ReadingPipeline.create().columns()),
                ProgramVersion.text());
        if (lake.identity().isEmpty()) {
            throw new CommandFailure(ExitCode.WRONG_CALL, messages.text("status.noLake", common.lake));
        }
        LocalDate day = day();
        SubmissionLedger ledger = SubmissionLedger.read(lake, ProgramVersion.text());
        if (submission != null) {
            new HistoryPrinter(lake, ledger, messages, terminal)
                    .print(SubmissionChoice.of(submission, ledger, messages));
            return;
        }
        List<District> known = new DistrictRegistry(lake).recorded();
        Set<String> codes = DistrictChoice.codes(districts, known, messages);
        List<District> shown = known.stream()
                .filter(district -> codes.isEmpty() || codes.contains(district.code()))
                .toList();
        if (listed) {
            new SubmissionListPrinter(ledger, CorrectionLedger.read(lake), messages, terminal)
                    .print(of(codes, ledger.all()));
            return;
        }
        List<Missing> missing = new ExpectedRegisters(
                        ledger.inForce(), known, new BoundaryRegistry(lake).recorded(), day)
                .missing().stream()
                        .filter(register -> shown.contains(register.district()))
                        .toList();
        new GridPrinter(messages, terminal).print(new SubmissionGrid(of(codes, ledger.all()), shown, missing, day));
        new ExpectedPrinter(messages, terminal, day).print(missing);
        new AttentionList(lake, messages, terminal).print(of(codes, OpenSubmissions.of(ledger)), missing);
    }

    private static List<Submission> of(Set<String> districtCodes, List<Submission> submissions) {
        return submissions.stream()
                .filter(file -> districtCodes.isEmpty()
                        || districtCodes.contains(String.valueOf(file.source().districtCode())))
                .toList();
    }

    /** The day that due dates are compared with: today in China, wherever the program runs. */
    private LocalDate day() throws CommandFailure {
        if (asOf == null) {
            return LocalDate.now(CHINA);
        }
        try {
            return LocalDate.parse(asOf);
        } catch (DateTimeParseException e) {
            throw new CommandFailure(ExitCode.WRONG_CALL, messages.text("status.asOf", asOf));
        }
    }
}
