package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.amendment.AmendmentFiles;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.submission.BoundaryRegistry;
import io.rosterlake.ingestion.submission.CorrectionLedger;
import io.rosterlake.ingestion.submission.District;
import io.rosterlake.ingestion.submission.DistrictRegistry;
import io.rosterlake.ingestion.submission.Districts;
import io.rosterlake.ingestion.submission.FileState;
import io.rosterlake.ingestion.submission.LandedFile;
import io.rosterlake.ingestion.submission.LandingFolder;
import io.rosterlake.ingestion.submission.LandingScan;
import io.rosterlake.ingestion.submission.SchemeAssignmentRegistry;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import io.rosterlake.ingestion.submission.SubmissionStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One ingestion: finds what is new in the landing folder and takes it in. Killed at any moment, the next one continues where this one
 * stopped and ends with the same tables.
 */
public final class IngestRun {
    /** The day on which a file without a receipt date was first seen is a day in China, wherever the program runs. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final IngestSettings settings;
    private final IngestSettings.Reading reading;
    private final IngestListener listener;
    private final BronzeTables tables;
    private final Turns turns = new Turns();

    public IngestRun(IngestSettings settings, IngestSettings.Reading reading, IngestListener listener) {
        this.settings = settings;
        this.reading = reading;
        this.listener = listener;
        this.tables = new BronzeTables(reading.columns());
    }

    /**
     * Takes in what is new.
     *
     * @throws AlreadyRunningException when another ingestion works with this lake
     * @throws IngestFailedException when it had to stop at a file
     * @throws IngestStoppedException when it was asked to stop
     * @throws JobsDatabaseException when the job repository cannot be reached
     * @throws IOException when the landing or jobs folder cannot be read or written
     */
    public IngestOutcome run()
            throws IOException, AlreadyRunningException, IngestFailedException, IngestStoppedException,
                    JobsDatabaseException {
        IngestLock lock = IngestLock.take(settings.jobsFolder(), settings.clock());
        try {
            Lake lake = openLake();
            recordDistricts(lake);
            SubmissionLedger ledger = SubmissionLedger.read(lake, settings.programVersion());
            LandingScan scan = new LandingFolder(settings.landing()).scan();
            List<LandedFile> waiting =
                    scan.files().stream().filter(file -> isToDo(file, ledger)).toList();
            int known = scan.files().size() - waiting.size();
            listener.started(waiting.size(), known);
            List<Submission> decided = new ArrayList<>();
            List<FileWork> works = waiting.isEmpty()
                    ? List.of()
                    : takeIn(lake, ledger, waiting, scan.files(), new CollectingListener(listener, decided));
            List<Postponed> postponed =
                    works.stream().flatMap(work -> work.postponed().stream()).toList();
            if (turns.isAbandoned()) {
                long left =
                        works.stream().filter(work -> work.result().isEmpty()).count();
                throw new IngestStoppedException(decided.size(), (int) left);
            }
            return new IngestOutcome(
                    List.copyOf(decided), scan.files().size() - works.size(), withUnreadable(postponed, scan));
        } finally {
            lock.close();
        }
    }

    private void recordDistricts(Lake lake) {
        Districts districts = settings.districts();
        Instant now = settings.clock().instant();
        if (!districts.isBuiltIn()) {
            new BoundaryRegistry(lake).record(districts.changes(), now);
            new SchemeAssignmentRegistry(lake).record(districts, now);
        }
        new DistrictRegistry(lake).record(districts, now);
    }

    private static List<Postponed> withUnreadable(List<Postponed> postponed, LandingScan scan) {
        Stream<Postponed> unreadable =
                scan.unreadable().stream().map(path -> new Postponed(path, FileState.UNREADABLE));
        return Stream.concat(unreadable, postponed.stream()).toList();
    }

    private Lake openLake() {
        Lake lake = Lake.open(settings.lake(), tables, settings.programVersion());
        lake.prepare(settings.personKey().fingerprint());
        return lake;
    }

    /** Asks a run, from another thread, to end soon; {@link #run} then throws {@link IngestStoppedException}. */
    public void stop() {
        turns.abandon();
    }

    /** A file that is in is done, unless what its refusal says of the district holds no longer, or another version of this program failed at it. */
    private boolean isToDo(LandedFile file, SubmissionLedger ledger) {
        Optional<Submission> known = ledger.find(file.submissionId());
        return known.isEmpty() || mayPassNow(file, known.get()) || ledger.isFailureOfOtherProgram(known.get());
    }

    private boolean mayPassNow(LandedFile file, Submission refused) {
        Optional<District> district = settings.districts().ofFolder(file.districtFolder());
        Submission.Content content = refused.content();
        return refused.code() == FindingCode.DISTRICT_UNKNOWN && district.isPresent()
                || refused.code() == FindingCode.DISTRICT_ABOLISHED
                        && district.isPresent()
                        && content != null
                        && !settings.districts()
                                .changes()
                                .isAbolished(district.get().code(), YearMonth.from(content.period()));
    }

    private List<FileWork> takeIn(
            Lake lake,
            SubmissionLedger ledger,
            List<LandedFile> files,
            List<LandedFile> landed,
            IngestListener collecting)
            throws IOException, IngestFailedException, AlreadyRunningException, JobsDatabaseException {
        Staging everything = new Staging(settings.jobsFolder().resolve("staging"));
        everything.clear();
        String lakeIdentity = lake.identity().orElseThrow();
        RepositoryClaim claim = RepositoryClaim.take(settings.jobsDatabase(), lakeIdentity);
        try (JobsContext context = JobsContext.start(settings.jobsDatabase())) {
            ledger.refresh(); // another run may have held the claim until now
            List<LandedFile> left =
                    files.stream().filter(file -> isToDo(file, ledger)).toList();
            IntStream.range(left.size(), files.size()).forEach(file -> collecting.passedOver());
            JobLauncher launcher = new JobLauncher(context.repository(), context.operator(), lakeIdentity);
            FileJob fileJob = new FileJob(
                    context.repository(),
                    launcher,
                    tables,
                    settings,
                    reading,
                    new Comparison(
                            lake,
                            ledger,
                            new KnownPeople(lake, tables.of(Register.WORKERS), ledger),
                            reading,
                            settings),
                    new Publication(lake, ledger, collecting),
                    amendments(lake, ledger, landed),
                    turns);
            launcher.recoverKilled();
            List<FileWork> works = works(left, ledger, launcher, everything.folder());
            new WorkQueue(launcher, fileJob, turns, settings.readers()).process(works);
            return works;
        } finally {
            claim.close();
            everything.clear();
        }
    }

    private Amendments amendments(Lake lake, SubmissionLedger ledger, List<LandedFile> landed) {
        return new Amendments(
                ledger,
                new CellCorrections(ledger, CorrectionLedger.read(lake), landed),
                new IdentityCorrections(settings.personKey()),
                settings.clock());
    }

    private List<FileWork> works(List<LandedFile> files, SubmissionLedger ledger, JobLauncher launcher, Path staging) {
        LocalDate today = LocalDate.ofInstant(settings.clock().instant(), CHINA);
        List<FileWork> works = new ArrayList<>();
        for (LandedFile file : files) {
            Optional<Submission> before = ledger.find(file.submissionId());
            int decision = before.map(Submission::decision).orElse(0) + 1;
            LocalDate firstSeen = before.map(known -> known.source().receivedOn())
                    .or(() -> launcher.firstSeen(file, decision))
                    .orElseGet(() -> ledger.firstSeen(file.districtFolder(), today));
            works.add(new FileWork(
                    file,
                    settings.districts()
                            .ofFolder(file.districtFolder())
                            .map(District::code)
                            .orElse(null),
                    file.datedOn() == null ? firstSeen : file.datedOn(),
                    decision,
                    new Staging(staging.resolve(file.submissionId()))));
        }
        works.sort(Comparator.comparing((FileWork work) -> work.source().receivedOn())
                .thenComparing(
                        work -> AmendmentFiles.named(work.source().fileName()).isPresent())
                .thenComparing(work -> work.file().path()));
        return works;
    }

    /**
     * Lets a held submission in, by a second decision.
     *
     * @return the decision; empty when there is no such submission or it is not held
     */
    public Optional<Submission> acceptShrink(String submissionId, String by, String reason)
            throws IOException, AlreadyRunningException {
        IngestLock lock = IngestLock.take(settings.jobsFolder(), settings.clock());
        try {
            SubmissionLedger ledger = SubmissionLedger.read(openLake(), settings.programVersion());
            Optional<Submission> letIn = ledger.find(submissionId)
                    .filter(submission -> submission.status() == SubmissionStatus.HELD)
                    .map(submission -> submission.letIn(
                            by,
                            reason,
                            ledger.momentOfDecision(
                                    submission.source().file(), settings.clock().instant())));
            letIn.ifPresent(ledger::record);
            return letIn;
        } finally {
            lock.close();
        }
    }

    private record CollectingListener(IngestListener next, List<Submission> decided) implements IngestListener {
        @Override
        public void started(int waiting, int known) {
            next.started(waiting, known);
        }

        @Override
        public void decided(Submission submission) {
            decided.add(submission);
            next.decided(submission);
        }

        @Override
        public void passedOver() {
            next.passedOver();
        }
    }
}
