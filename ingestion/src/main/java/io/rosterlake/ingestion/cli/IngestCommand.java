package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.audit.AuditedRun;
import io.rosterlake.ingestion.job.HoldRule;
import io.rosterlake.ingestion.job.IngestOutcome;
import io.rosterlake.ingestion.job.IngestRun;
import io.rosterlake.ingestion.job.IngestSettings;
import io.rosterlake.ingestion.job.JobsDatabase;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.FullDisk;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeLocation;
import io.rosterlake.ingestion.person.PersonKey;
import io.rosterlake.ingestion.person.PersonKeyException;
import io.rosterlake.ingestion.person.PersonKeySource;
import io.rosterlake.ingestion.submission.CorrectionLedger;
import io.rosterlake.ingestion.submission.Districts;
import io.rosterlake.ingestion.submission.DistrictsException;
import io.rosterlake.ingestion.submission.LandingFolder;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ingest}: takes in the new files of the landing folder, or lets a held submission in. */
@Command(name = "ingest", mixinStandardHelpOptions = true)
public final class IngestCommand implements Callable<Integer> {
    private static final int MOST_READERS = 4;

    private final Messages messages;
    private final Map<String, String> environment = System.getenv();

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

    @Option(
            names = "--districts",
            paramLabel = "FILE",
            defaultValue = "${env:ROSTERLAKE_DISTRICTS}",
            descriptionKey = "districts")
    private Path districts;

    @Option(
            names = "--person-key-file",
            paramLabel = "FILE",
            defaultValue = "${env:ROSTERLAKE_PERSON_KEY_FILE}",
            descriptionKey = "personKeyFile")
    private Path personKeyFile;

    @Option(names = "--shrink-limit", paramLabel = "SHARE", defaultValue = "0.2", descriptionKey = "shrinkLimit")
    private double shrinkLimit;

    @Option(names = "--hold-resubmissions", descriptionKey = "holdResubmissions")
    private boolean holdResubmissions;

    @Option(names = "--jobs", paramLabel = "DIR", defaultValue = "${env:ROSTERLAKE_JOBS}", descriptionKey = "jobs")
    private Path jobs;

    @Option(
            names = "--jobs-url",
            paramLabel = "JDBC-URL",
            defaultValue = "${env:ROSTERLAKE_JOBS_URL}",
            descriptionKey = "jobsUrl")
    private String jobsUrl;

    @Option(
            names = "--workbooks",
            paramLabel = "DIR",
            defaultValue = "${env:ROSTERLAKE_WORKBOOKS}",
            descriptionKey = "workbooks")
    private Path workbooks;

    @ArgGroup(exclusive = false)
    private ShrinkDecision shrinkDecision;

    /** Somebody's decision to let a held submission in. */
    static final class ShrinkDecision {
        @Option(names = "--accept-shrink", paramLabel = "SUBMISSION", required = true, descriptionKey = "acceptShrink")
        String submission;

        @Option(names = "--by", paramLabel = "NAME", required = true, descriptionKey = "by")
        String by;

        @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "reason")
        String reason;
    }

    public IngestCommand(Locale locale) {
        this.messages = new Messages(locale);
    }

    @Override
    public Integer call() {
        Logging.configure(common.verbose);
        Terminal terminal =
                Terminal.system(spec.commandLine().getOut(), spec.commandLine().getErr(), environment);
        try {
            IngestSettings settings = settings(terminal);
            IngestRun run = new IngestRun(settings, ReadingPipeline.create(), new ProgressBar(terminal, messages));
            OrderlyStop orderly = OrderlyStop.onSignal(run::stop);
            try {
                return Audited.run(
                        "ingest",
                        settings.lake(),
                        messages,
                        audited -> shrinkDecision == null
                                ? ingest(run, settings, audited, terminal)
                                : letIn(run, audited, terminal));
            } catch (Exception e) {
                return failed(e, terminal); // the process waits for the last word, too
            } finally {
                orderly.close();
            }
        } catch (Exception e) {
            return failed(e, terminal);
        }
    }

    private int failed(Exception cause, Terminal terminal) {
        CommandFailure failure = new FailureTexts(messages).of(cause);
        terminal.err().println(failure.getMessage());
        if (FullDisk.isCauseOf(cause)) {
            new RoomOnDisks(messages, terminal).print(landing, LakeLocation.parse(common.lake), jobs);
        }
        if (common.verbose) {
            failure.printStackTrace(terminal.err());
        }
        return failure.exitCode();
    }

    private int ingest(IngestRun run, IngestSettings settings, AuditedRun audited, Terminal terminal) throws Exception {
        for (String stray : new LandingFolder(settings.landing()).strays()) {
            terminal.err().println(messages.text("landing.stray", stray));
        }
        IngestOutcome outcome = run.run();
        audit(outcome, audited);
        BronzeTables tables = new BronzeTables(ReadingPipeline.create().columns());
        Lake lake = Lake.open(settings.lake(), tables, settings.programVersion());
        AttentionList attention = new AttentionList(lake, messages, terminal);
        int exitCode = new IngestSummary(attention, CorrectionLedger.read(lake), messages, terminal).print(outcome);
        if (workbooks != null && !workbooks.toString().isEmpty()) {
            List<Path> written =
                    new WorkbookDelivery(lake, tables, workbooks, messages, terminal).deliver(outcome.decided());
            audited.out("workbooks", written.stream().map(Path::toString).toList());
        }
        return exitCode;
    }

    private static void audit(IngestOutcome outcome, AuditedRun audited) {
        for (SubmissionStatus status : SubmissionStatus.values()) {
            List<String> submissions = outcome.decided().stream()
                    .filter(submission -> submission.status() == status)
                    .map(Submission::id)
                    .toList();
            audited.in(status.code(), submissions.isEmpty() ? null : submissions);
        }
        audited.in(
                "rows_accepted",
                outcome.decided().stream()
                        .mapToLong(submission -> submission.counts().accepted())
                        .sum());
        audited.in(
                "rows_rejected",
                outcome.decided().stream()
                        .mapToLong(submission -> submission.counts().rejected())
                        .sum());
    }

    private int letIn(IngestRun run, AuditedRun audited, Terminal terminal) throws Exception {
        Optional<Submission> decision =
                run.acceptShrink(shrinkDecision.submission, shrinkDecision.by, shrinkDecision.reason);
        if (decision.isEmpty()) {
            throw wrongCall("acceptShrink.notHeld", shrinkDecision.submission);
        }
        audited.in("let_in", shrinkDecision.submission)
                .in("by", shrinkDecision.by)
                .in("reason", shrinkDecision.reason);
        terminal.out()
                .println(messages.text(
                        "acceptShrink.done", decision.get().source().file()));
        return ExitCode.DONE;
    }

    private IngestSettings settings(Terminal terminal) throws CommandFailure {
        if (!Files.isDirectory(landing)) {
            throw wrongCall("landing.missing", landing);
        }
        if (!(shrinkLimit >= 0 && shrinkLimit <= 1)) {
            throw wrongCall("shrinkLimit.range", shrinkLimit);
        }
        LakeLocation lake = LakeLocation.parse(common.lake);
        Path jobsFolder = JobsFolder.of(jobs, lake, messages);
        return new IngestSettings(
                landing.toAbsolutePath().normalize(),
                lake,
                jobsFolder,
                jobsDatabase(jobsFolder),
                districts(),
                personKey(terminal),
                new HoldRule(shrinkLimit, holdResubmissions),
                Math.max(1, Math.min(MOST_READERS, Runtime.getRuntime().availableProcessors())),
                Clock.systemUTC(),
                ProgramVersion.text());
    }

    private JobsDatabase jobsDatabase(Path jobsFolder) {
        if (jobsUrl == null || jobsUrl.isBlank()) {
            return JobsDatabase.embedded(jobsFolder);
        }
        return new JobsDatabase(
                jobsUrl,
                environment.getOrDefault("ROSTERLAKE_JOBS_USER", ""),
                environment.getOrDefault("ROSTERLAKE_JOBS_PASSWORD", ""));
    }

    private Districts districts() throws CommandFailure {
        Path inLanding = landing.resolve("districts.yaml");
        Path file = districts != null ? districts : inLanding;
        if (districts == null && !Files.exists(inLanding)) {
            return Districts.builtIn();
        }
        try {
            return Districts.read(file);
        } catch (IOException e) {
            throw wrongCall("districts.unreadable", file);
        } catch (DistrictsException e) {
            List<String> problems = e.problems().stream()
                    .map(problem -> messages.text(
                            "districts.problem",
                            file,
                            String.valueOf(problem.line()),
                            messages.isChinese() ? problem.zh() : problem.en()))
                    .toList();
            throw new CommandFailure(ExitCode.WRONG_CALL, String.join(System.lineSeparator(), problems));
        }
    }

    private PersonKey personKey(Terminal terminal) throws CommandFailure {
        try {
            PersonKey key = PersonKeySource.load(personKeyFile, environment.get(PersonKeySource.VARIABLE));
            if (personKeyFile != null && PersonKeySource.isOpenToOthers(personKeyFile)) {
                terminal.err().println(messages.text("personKey.open", personKeyFile));
            }
            return key;
        } catch (PersonKeyException e) {
            throw wrongCall("personKey." + e.reason(), e.source());
        }
    }

    private CommandFailure wrongCall(String key, Object argument) {
        return new CommandFailure(ExitCode.WRONG_CALL, messages.text(key, String.valueOf(argument)));
    }
}
