package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.amendment.AmendmentColumn;
import io.rosterlake.ingestion.amendment.AmendmentLine;
import io.rosterlake.ingestion.amendment.AmendmentList;
import io.rosterlake.ingestion.amendment.CellCorrection;
import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.ColumnLetters;
import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.job.FileCorrections.Effect;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.LakeRow;
import io.rosterlake.ingestion.reading.CellReference;
import io.rosterlake.ingestion.reading.LocatedCell;
import io.rosterlake.ingestion.register.Column;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.Registers;
import io.rosterlake.ingestion.register.Retention;
import io.rosterlake.ingestion.submission.CorrectionOutcome;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.value.CellText;
import io.rosterlake.ingestion.value.Redaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of a list of corrections as rows of {@code bronze.cell_correction} and findings; nothing personal is left in them. */
final class CorrectionRows {
    private static final String HIDDEN = "***";

    private final FileWork work;
    private final Map<AmendmentLine, LakeRow> rows = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<AmendmentLine> leftOut = new HashSet<>();

    CorrectionRows(FileWork work) {
        this.work = work;
    }

    void incomplete(AmendmentLine line) {
        add(line, CorrectionOutcome.INCOMPLETE, row(line), null);
    }

    void withoutFile(CellCorrection correction, CorrectionOutcome outcome, String detail) {
        add(correction.line(), outcome, named(correction), detail);
    }

    /** The file, or a list that corrected it before, is gone. */
    void missing(CellCorrection correction, Submission original, String path) {
        LakeRow row = named(correction).set("target_submission_id", original.id());
        add(correction.line(), CorrectionOutcome.FILE_MISSING, row, path);
    }

    void located(CellCorrection correction, Submission original, Effect effect, String correctedSubmission) {
        LakeRow row = named(correction).set("target_submission_id", original.id());
        LocatedCell cell = effect.cell();
        if (cell != null) {
            Register register = Objects.requireNonNull(original.content()).register();
            Column column = cell.columnName() == null
                    ? null
                    : Registers.column(register, cell.columnName()).orElse(null);
            row.set("target_sheet", cell.sheet())
                    .set("target_column_letter", ColumnLetters.name(cell.column()))
                    .set("target_column_name", cell.columnName())
                    .set("old_value", redacted(column, effect.before()))
                    .set("new_value", redacted(column, correction.value()));
        }
        if (effect.outcome() == CorrectionOutcome.APPLIED) {
            row.set("corrected_submission_id", correctedSubmission);
        }
        add(correction.line(), effect.outcome(), row, place(correction.reference()));
    }

    private void add(AmendmentLine line, CorrectionOutcome outcome, LakeRow row, @Nullable String detail) {
        rows.put(line, row.set("outcome", outcome.text()));
        outcome.code()
                .ifPresent(code ->
                        findings.add(new Finding(code, line.sheet(), line.rowNumber(), null, null, null, detail)));
        if (!outcome.isReached()) {
            leftOut.add(line);
        }
    }

    private LakeRow row(AmendmentLine line) {
        return BronzeTables.cellCorrection()
                .newRow()
                .set("submission_id", work.submissionId())
                .set("district_code", work.districtCode())
                .set("sheet", line.sheet())
                .set("row_number", line.rowNumber())
                .set("reason", text(line, AmendmentColumn.REASON))
                .set("corrected_by", text(line, AmendmentColumn.BY));
    }

    private LakeRow named(CellCorrection correction) {
        CellReference reference = correction.reference();
        return row(correction.line())
                .set("target_sheet", reference.sheet() == null ? null : Redaction.other(reference.sheet()))
                .set("target_row_number", reference.row())
                .set(
                        "target_column_letter",
                        reference.column() == null ? null : ColumnLetters.name(reference.column()));
    }

    private static @Nullable String text(AmendmentLine line, AmendmentColumn column) {
        return line.text(column).map(Redaction::other).orElse(null);
    }

    private static String place(CellReference reference) {
        String column = reference.column() == null ? reference.heading() : ColumnLetters.name(reference.column());
        return Stream.of(reference.sheet(), String.valueOf(reference.row()), column)
                .filter(Objects::nonNull)
                .map(Redaction::other)
                .collect(Collectors.joining(" / "));
    }

    /** What is not kept of a column in its register is not kept here either. */
    private static @Nullable String redacted(@Nullable Column column, @Nullable Cell cell) {
        if (cell == null || cell.text().isEmpty()) {
            return null;
        }
        if (column == null) {
            return HIDDEN;
        }
        return switch (column.name()) {
            case "id_number" -> Redaction.identityNumber(cell.text());
            case "birth_date" -> Redaction.birthDate(cell.text());
            default -> column.retention() == Retention.KEPT ? Redaction.other(CellText.of(cell)) : HIDDEN;
        };
    }

    /** One row for each line, in the order of the list. */
    List<LakeRow> inOrderOf(AmendmentList list) {
        return list.lines().stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    Set<AmendmentLine> leftOut() {
        return Set.copyOf(leftOut);
    }
}
