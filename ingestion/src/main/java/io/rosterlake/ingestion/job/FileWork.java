package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.lake.BronzeTable;
import io.rosterlake.ingestion.reading.RegisterFile;
import io.rosterlake.ingestion.reading.SheetCount;
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
    private final @Nullable String districtCode;
    private final LocalDate receivedOn;
    private final int decision;
    private final Staging staging;

    private @Nullable RegisterFile opened;
    private Submission.@Nullable Content content;
    private @Nullable BronzeTable table;
    private @Nullable Finding refusal;
    private List<SheetCount> sheetCounts = List.of();
    private @Nullable Submission result;

    FileWork(LandedFile file, @Nullable String districtCode, LocalDate receivedOn, int decision, Staging staging) {
        this.file = file;
        this.districtCode = districtCode;
        this.receivedOn = receivedOn;
        this.decision = decision;
        this.staging = staging;
    }

    LandedFile file() {
        return file;
    }

    String submissionId() {
        return file.submissionId();
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
        return new Submission.Source(districtCode, file.path(), file.contentSha256(), file.sizeBytes(), receivedOn);
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

    /** The file as a whole cannot be taken in: whatever was read of it is dropped. */
    void refuse(Finding finding) {
        refusal = finding;
        sheetCounts = List.of();
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

    /** Lets go of the file. */
    void close() {
        if (opened != null) {
            opened.close();
            opened = null;
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

    Submission result() {
        return present(result);
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("an earlier step did not run");
        }
        return value;
    }
}
