package io.rosterlake.ingestion.submission;

import io.rosterlake.ingestion.amendment.AmendmentKind;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.reading.SheetCount;
import io.rosterlake.ingestion.register.Register;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decision on a file: a row of {@code bronze.submission}.
 *
 * @param id submission, 20 hexadecimal digits
 * @param decision 1, 2, …; the highest wins
 * @param source where it came from
 * @param content the register that it was recognised as; null when it was not, or is a list that mends others
 * @param amendment the list that it was recognised as; null for registers
 * @param status what became of it
 * @param code the finding that refused or held it
 * @param counts rows of the whole file and its sheets
 * @param difference comparison with the version before it; null when there is none
 * @param duplicateOf submission of the same district with the same bytes
 * @param decidedBy who let a held file in
 * @param decidedReason and why
 * @param decidedAt when
 * @param firstDecidedAt when the first decision on the file was made
 */
public record Submission(
        String id,
        int decision,
        Source source,
        @Nullable Content content,
        @Nullable Amendment amendment,
        SubmissionStatus status,
        @Nullable FindingCode code,
        Counts counts,
        @Nullable Difference difference,
        @Nullable String duplicateOf,
        @Nullable String decidedBy,
        @Nullable String decidedReason,
        Instant decidedAt,
        Instant firstDecidedAt) {

    /** Order of versions: receipt date, then path, then the time of their first decisions. */
    public static final Comparator<Submission> VERSION_ORDER = Comparator.comparing(
                    (Submission submission) -> submission.source().receivedOn())
            .thenComparing(submission -> submission.source().file())
            .thenComparing(Submission::firstDecidedAt);

    /**
     * Where a submission came from.
     *
     * @param districtCode null when the district is unknown
     * @param file path below the landing folder
     * @param contentSha256 64 hexadecimal digits
     * @param sizeBytes size of the file
     * @param receivedOn receipt date
     */
    public record Source(
            @Nullable String districtCode, String file, String contentSha256, long sizeBytes, LocalDate receivedOn) {
        /** The file's name without its folders. */
        public String fileName() {
            return file.substring(file.lastIndexOf('/') + 1);
        }

        /** Whether the file lies in this folder of the landing folder. */
        boolean isIn(String districtFolder) {
            return file.startsWith(districtFolder + "/");
        }

        /** Whether a folder's name gave the receipt date; else it is the day on which the file was first seen. */
        boolean isDated() {
            int start = file.indexOf('/') + 1;
            int end = file.lastIndexOf('/');
            return end > start
                    && ReceiptDate.of(Path.of(file.substring(start, end))).isPresent();
        }
    }

    /**
     * What a submission was recognised as.
     *
     * @param format {@code xlsx xls csv html}; null for a refused file of which only the name says what it was to be
     * @param charset character set of a text file
     * @param register kind of register
     * @param period last month of the period, on its first day
     * @param periodLabel {@code 2026-06}, or {@code 2025} for a year
     */
    public record Content(
            @Nullable String format,
            @Nullable String charset,
            Register register,
            LocalDate period,
            String periodLabel) {}

    /**
     * Rows: {@code read = accepted + rejected + nonData}.
     *
     * @param sheets the same per sheet
     */
    public record Counts(long read, long accepted, long rejected, long nonData, List<SheetCount> sheets) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, List.of());

        public static Counts of(List<SheetCount> sheets) {
            return new Counts(
                    sheets.stream().mapToLong(SheetCount::rowsRead).sum(),
                    sheets.stream().mapToLong(SheetCount::rowsAccepted).sum(),
                    sheets.stream().mapToLong(SheetCount::rowsRejected).sum(),
                    sheets.stream().mapToLong(SheetCount::rowsNonData).sum(),
                    List.copyOf(sheets));
        }
    }

    /**
     * A list that mends what was sent before; it has no period.
     *
     * @param format {@code xlsx xls csv html}; null for a refused file of which only the name says what it was to be
     * @param charset character set of a text file
     * @param kind what it mends
     */
    public record Amendment(
            @Nullable String format, @Nullable String charset, AmendmentKind kind) {}

    /** A later decision that lets this held submission in. */
    public Submission letIn(String by, String reason, Instant at) {
        return new Submission(
                id,
                decision + 1,
                source,
                content,
                amendment,
                SubmissionStatus.ACCEPTED,
                code,
                counts,
                difference,
                duplicateOf,
                by,
                reason,
                at,
                firstDecidedAt);
    }

    /** The newer of two decisions on this submission, which keeps the time of the first. */
    Submission newerOf(Submission other) {
        Submission newer = other.decision > decision ? other : this;
        Instant first = other.firstDecidedAt.isBefore(firstDecidedAt) ? other.firstDecidedAt : firstDecidedAt;
        return new Submission(
                id,
                newer.decision,
                newer.source,
                newer.content,
                newer.amendment,
                newer.status,
                newer.code,
                newer.counts,
                newer.difference,
                newer.duplicateOf,
                newer.decidedBy,
                newer.decidedReason,
                newer.decidedAt,
                first);
    }

    /** Whether this submission takes a version number: refused files, repeats and lists that mend others take none. */
    public boolean isVersion() {
        return amendment == null && (status == SubmissionStatus.ACCEPTED || status == SubmissionStatus.HELD);
    }

    /** Whether both are versions of the same thing. */
    boolean isVersionOfSame(Submission other) {
        return content != null
                && other.content != null
                && content.register() == other.content.register()
                && content.periodLabel().equals(other.content.periodLabel())
                && source.districtCode() != null
                && source.districtCode().equals(other.source.districtCode());
    }
}
