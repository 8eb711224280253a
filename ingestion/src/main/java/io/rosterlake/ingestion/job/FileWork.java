package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.amendment.AmendmentList;
import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.lake.BronzeTable;
import io.rosterlake.ingestion.reading.RegisterFile;
import io.rosterlake.ingestion.reading.SheetCount;
import io.rosterlake.ingestion.submission.FileState;
import io.rosterlake.ingestion.submission.LandedFile;
import io.rosterlake.ingestion.submission.Submission;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way through the steps of its job. The steps run one after the other on one thread; a job that is restarted begins anew,
 * so nothing of this needs to outlive the process.
 */
final class FileWork {
    private final LandedFile file;
    private final String submissionId;
    private final @Nullable String districtCode;
    private final LocalDate receivedOn;
    private final int decision;
    private final Staging staging;

    private final @Nullable CorrectedVersion correctedVersion;
    private final IdentityColumns identityColumns = new IdentityColumns();

    private @Nullable RegisterFile opened;
    private ReadingMemory.@Nullable Share memory;
    private @Nullable AmendmentList amendment;
    private List<FileWork> correctedWorks = List.of();
    private Submission.@Nullable Content content;
    private @Nullable BronzeTable table;
    private @Nullable Finding refusal;
    private @Nullable FileState postponed;
    private List<SheetCount> sheetCounts = List.of();
    private @Nullable Submission result;

    FileWork(LandedFile file, @Nullable String districtCode, LocalDate receivedOn, int decision, Staging staging) {
        this(file, districtCode, receivedOn, decision, staging, null);
    }

    private FileWork(
            LandedFile file,
            @Nullable String districtCode,
            LocalDate receivedOn,
            int decision,
            Staging staging,
            @Nullable CorrectedVersion correctedVersion) {
        this.file = file;
        this.submissionId = correctedVersion == null ? file.submissionId() : correctedVersion.submissionId();
        this.districtCode = districtCode;
        this.receivedOn = receivedOn;
        this.decision = decision;
        this.staging = staging;
        this.correctedVersion = correctedVersion;
    }

    /**
     * The work on a file whose cells are corrected by the list that is this work.
     *
     * @param corrected the file as it was sent
     * @param since receipt date of the corrected version
     */
    FileWork correcting(LandedFile corrected, CorrectedVersion version, LocalDate since) {
        Staging beside = new Staging(staging.folder().resolveSibling(version.submissionId()));
        return new FileWork(corrected, districtCode, since, 1, beside, version);
    }

    LandedFile file() {
        return file;
    }

    String submissionId() {
        return submissionId;
    }

    IdentityColumns identityColumns() {
        return identityColumns;
    }

    /** What of the file is read otherwise than it stands there; empty for a file as it was sent. */
    Optional<CorrectedVersion> correctedVersion() {
        return Optional.ofNullable(correctedVersion);
    }

    @Nullable
    String districtCode() {
        return districtCode;
    }

    int decision() {
        return decision;
    }

    Staging staging() {
        return staging;
    }

    Submission.Source source() {
        String content = correctedVersion == null ? file.contentSha256() : correctedVersion.contentSha256();
        return new Submission.Source(districtCode, file.path(), content, file.sizeBytes(), receivedOn);
    }

    void recognised(RegisterFile registerFile, BronzeTable bronzeTable) {
        opened = registerFile;
        table = bronzeTable;
        content = new Submission.Content(
                registerFile.format().code(),
                registerFile.charset().orElse(null),
                registerFile.register(),
                registerFile.period().lastMonth().atDay(1),
                registerFile.period().label());
    }

    /** The file is a list that mends what was sent before. */
    void recognised(AmendmentList list) {
        amendment = list;
    }

    Optional<AmendmentList> amendment() {
        return Optional.ofNullable(amendment);
    }

    /** Corrected versions of other files have to be made before this list counts. */
    void correct(List<FileWork> works) {
        correctedWorks = List.copyOf(works);
    }

    List<FileWork> correctedWorks() {
        return correctedWorks;
    }

    /** The file as a whole cannot be taken in: whatever was read of it is dropped. */
    void refuse(Finding finding) {
        refusal = finding;
        sheetCounts = List.of();
    }

    /**
     * Looks whether the file is still the one that was found when the landing folder was looked through. If not, nothing is decided on it
     * in this run.
     */
    void lookAgain() {
        if (postponed == null) {
            FileState state = file.stateNow();
            postponed = state == FileState.UNCHANGED ? null : state;
        }
    }

    /**
     * Reading failed: when the file is to blame, it waits for the next run.
     *
     * @throws E the failure, when the file can be read and something else on this machine is to blame
     */
    <E extends Exception> void postponeOrThrow(E failure) throws E {
        lookAgain();
        if (postponed == null) {
            throw failure;
        }
    }

    /** A list does not count in this run when a file that it corrects has to wait. */
    void waitFor(FileWork corrected) {
        if (corrected.postponed != null) {
            postponed = corrected.postponed;
            result = null;
        }
    }

    /** Why nothing is decided on this file in this run; empty when something is. */
    Optional<Postponed> postponed() {
        return Optional.ofNullable(postponed).map(state -> new Postponed(file.path(), state));
    }

    /** Whether there are rows to read. */
    boolean isReadable() {
        return refusal == null && postponed == null && amendment == null;
    }

    Optional<Finding> refusal() {
        return Optional.ofNullable(refusal);
    }

    void counted(List<SheetCount> counts) {
        sheetCounts = List.copyOf(counts);
    }

    Submission.Counts counts() {
        return Submission.Counts.of(sheetCounts);
    }

    Optional<RegisterFile> opened() {
        return Optional.ofNullable(opened);
    }

    /** Remembers the share of the heap that reading takes, until the file is let go. */
    void takes(ReadingMemory.Share share) {
        memory = share;
    }

    /** Lets go of the file. */
    void close() {
        if (opened != null) {
            opened.close();
            opened = null;
        }
        if (memory != null) {
            memory.close();
            memory = null;
        }
    }

    boolean isRecognised() {
        return content != null;
    }

    Submission.Content content() {
        return present(content);
    }

    BronzeTable table() {
        return present(table);
    }

    void decide(Submission submission) {
        result = submission;
    }

    /** The decision; empty when there is none, or none of this run. */
    Optional<Submission> result() {
        return Optional.ofNullable(result);
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("an earlier step did not run");
        }
        return value;
    }
}
