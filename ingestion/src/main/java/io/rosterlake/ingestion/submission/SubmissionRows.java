package io.rosterlake.ingestion.submission;

import io.rosterlake.ingestion.amendment.AmendmentKind;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.LakeRow;
import io.rosterlake.ingestion.reading.SheetCount;
import io.rosterlake.ingestion.register.Register;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Submissions as rows of {@code bronze.submission} and back. */
final class SubmissionRows {
    /** Column with the program version that made a decision. */
    static final String PROGRAM_VERSION = "program_version";

    /** Columns that a submission is read back from. */
    static final List<String> COLUMNS = List.of(
            "submission_id",
            "decision",
            "district_code",
            "file",
            "content_sha256",
            "size_bytes",
            "format",
            "charset",
            "register",
            "period",
            "period_label",
            "received_on",
            "status",
            "code",
            "rows_read",
            "rows_accepted",
            "rows_rejected",
            "rows_non_data",
            "sheets",
            "previous_submission_id",
            "people_added",
            "people_changed",
            "people_missing",
            "duplicate_of",
            "decided_by",
            "decided_reason",
            "decided_at",
            PROGRAM_VERSION);

    private SubmissionRows() {}

    static LakeRow toRow(Submission submission, String programVersion) {
        LakeRow row = BronzeTables.submission().newRow();
        row.set("submission_id", submission.id())
                .set("decision", submission.decision())
                .set("district_code", submission.source().districtCode())
                .set("file", submission.source().file())
                .set("content_sha256", submission.source().contentSha256())
                .set("size_bytes", submission.source().sizeBytes())
                .set("received_on", submission.source().receivedOn())
                .set("status", submission.status().code())
                .set(
                        "code",
                        submission.code() == null ? null : submission.code().name())
                .set("rows_read", submission.counts().read())
                .set("rows_accepted", submission.counts().accepted())
                .set("rows_rejected", submission.counts().rejected())
                .set("rows_non_data", submission.counts().nonData())
                .set("sheets", sheetRows(submission.counts().sheets()))
                .set("duplicate_of", submission.duplicateOf())
                .set("decided_by", submission.decidedBy())
                .set("decided_reason", submission.decidedReason())
                .set("decided_at", submission.decidedAt())
                .set(PROGRAM_VERSION, programVersion);
        if (submission.content() != null) {
            setContent(row, submission.content());
        }
        if (submission.amendment() != null) {
            row.set("format", submission.amendment().format())
                    .set("charset", submission.amendment().charset())
                    .set("register", submission.amendment().kind().tableName());
        }
        if (submission.difference() != null) {
            setDifference(row, submission.difference());
        }
        return row;
    }

    private static void setContent(LakeRow row, Submission.Content content) {
        row.set("format", content.format())
                .set("charset", content.charset())
                .set("register", content.register().tableName())
                .set("period", content.period())
                .set("period_label", content.periodLabel());
    }

    private static void setDifference(LakeRow row, Difference difference) {
        row.set("previous_submission_id", difference.previousSubmissionId())
                .set("people_added", difference.added())
                .set("people_changed", difference.changed())
                .set("people_missing", difference.missing());
    }

    private static List<LakeRow> sheetRows(List<SheetCount> sheets) {
        return sheets.stream()
                .map(sheet -> BronzeTables.newSheetRow()
                        .set("sheet", sheet.sheet())
                        .set("hidden", sheet.hidden())
                        .set("is_read", sheet.read())
                        .set("rows_read", sheet.rowsRead())
                        .set("rows_accepted", sheet.rowsAccepted())
                        .set("rows_rejected", sheet.rowsRejected())
                        .set("rows_non_data", sheet.rowsNonData()))
                .toList();
    }

    /** One decision; the time of the first one is known once all of them are. */
    static Submission ofRow(LakeRow row) {
        String code = row.text("code");
        return new Submission(
                text(row, "submission_id"),
                (Integer) present(row, "decision"),
                new Submission.Source(
                        row.text("district_code"),
                        text(row, "file"),
                        text(row, "content_sha256"),
                        number(row, "size_bytes"),
                        (LocalDate) present(row, "received_on")),
                content(row),
                amendment(row).orElse(null),
                SubmissionStatus.ofCode(text(row, "status")),
                code == null ? null : FindingCode.valueOf(code),
                new Submission.Counts(
                        number(row, "rows_read"),
                        number(row, "rows_accepted"),
                        number(row, "rows_rejected"),
                        number(row, "rows_non_data"),
                        sheets(row)),
                difference(row),
                row.text("duplicate_of"),
                row.text("decided_by"),
                row.text("decided_reason"),
                (Instant) present(row, "decided_at"),
                (Instant) present(row, "decided_at"));
    }

    private static Submission.@Nullable Content content(LakeRow row) {
        String register = row.text("register");
        if (register == null || amendment(row).isPresent()) {
            return null;
        }
        return new Submission.Content(
                row.text("format"),
                row.text("charset"),
                Register.valueOf(register.toUpperCase(Locale.ROOT)),
                (LocalDate) present(row, "period"),
                text(row, "period_label"));
    }

    private static Optional<Submission.Amendment> amendment(LakeRow row) {
        return Optional.ofNullable(row.text("register"))
                .flatMap(AmendmentKind::ofTable)
                .map(kind -> new Submission.Amendment(row.text("format"), row.text("charset"), kind));
    }

    /** How many the version before had is not kept; a difference that was read back answers no more questions about limits. */
    private static @Nullable Difference difference(LakeRow row) {
        String previous = row.text("previous_submission_id");
        if (previous == null) {
            return null;
        }
        return new Difference(
                previous, number(row, "people_added"), number(row, "people_changed"), number(row, "people_missing"), 0);
    }

    @SuppressWarnings("unchecked")
    private static List<SheetCount> sheets(LakeRow row) {
        List<LakeRow> rows = (List<LakeRow>) row.get("sheets");
        List<SheetCount> sheets = new ArrayList<>();
        for (LakeRow sheet : rows == null ? List.<LakeRow>of() : rows) {
            sheets.add(new SheetCount(
                    text(sheet, "sheet"),
                    (Boolean) present(sheet, "hidden"),
                    (Boolean) present(sheet, "is_read"),
                    number(sheet, "rows_read"),
                    number(sheet, "rows_accepted"),
                    number(sheet, "rows_rejected"),
                    number(sheet, "rows_non_data")));
        }
        return sheets;
    }

    private static Object present(LakeRow row, String column) {
        Object value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("bronze.submission." + column + " is null");
        }
        return value;
    }

    private static String text(LakeRow row, String column) {
        return (String) present(row, column);
    }

    private static long number(LakeRow row, String column) {
        return (Long) present(row, column);
    }
}
