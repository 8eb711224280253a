package io.rosterlake.ingestion.feedback;

import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeRow;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.Registers;
import io.rosterlake.ingestion.submission.CorrectionLedger;
import io.rosterlake.ingestion.submission.CorrectionOutcome;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from the lake alone what lists of corrections asked for and what came of it. */
public final class CorrectionReader {
    private final SubmissionLedger ledger;
    private final CorrectionLedger corrections;
    private final List<CorrectedCell> cells = new ArrayList<>();
    private final Locale locale;

    public CorrectionReader(Lake lake, SubmissionLedger ledger, Locale locale) {
        this.ledger = ledger;
        this.corrections = CorrectionLedger.read(lake);
        this.locale = locale;
        for (LakeRow row : lake.read(
                BronzeTables.cellCorrection(), BronzeTables.cellCorrection().columnNames())) {
            ledger.find(String.valueOf(row.text("submission_id"))).ifPresent(list -> cells.add(cell(list, row)));
        }
        cells.sort(Comparator.comparing(CorrectedCell::list, Submission.VERSION_ORDER)
                .thenComparing(CorrectedCell::listRow));
    }

    /** Whether a submission is a corrected version of the file that its path names. */
    public boolean isCorrectedVersion(String submissionId) {
        return corrections.originalOf(submissionId).isPresent();
    }

    /** The submission of the file as it was sent, which may be this one. */
    public String fileOf(String submissionId) {
        return corrections.fileOf(submissionId);
    }

    /** All lines of a district's lists, in order of receipt. */
    public List<CorrectedCell> ofDistrict(String districtCode) {
        return cells.stream()
                .filter(cell -> districtCode.equals(cell.list().source().districtCode()))
                .toList();
    }

    /** The corrections that a corrected version holds: those of its own list, and those before. */
    public List<CorrectedCell> in(Submission version) {
        Optional<String> original = corrections.originalOf(version.id());
        if (original.isEmpty()) {
            return List.of();
        }
        List<CorrectedCell> applied = cells.stream()
                .filter(cell -> cell.outcome() == CorrectionOutcome.APPLIED)
                .filter(cell -> original.get().equals(cell.original()))
                .toList();
        List<CorrectedCell> held = new ArrayList<>();
        for (CorrectedCell cell : applied) {
            boolean isOwn = version.id().equals(cell.corrected());
            boolean isEarlier = ledger.find(String.valueOf(cell.corrected()))
                    .filter(other -> Submission.VERSION_ORDER.compare(other, version) <= 0)
                    .isPresent();
            if (isOwn || isEarlier) {
                held.add(cell);
            }
        }
        return held;
    }

    /** The corrections that this version was the first to hold. */
    public List<CorrectedCell> newIn(String version) {
        return cells.stream().filter(cell -> version.equals(cell.corrected())).toList();
    }

    /** The lines of these lists. */
    public List<CorrectedCell> ofLists(Set<String> lists) {
        return cells.stream().filter(cell -> lists.contains(cell.list().id())).toList();
    }

    private CorrectedCell cell(Submission list, LakeRow row) {
        String original = row.text("target_submission_id");
        Optional<Submission> file = Optional.ofNullable(original).flatMap(ledger::find);
        return new CorrectedCell(
                list,
                row.get("row_number") instanceof Integer number ? number : 0,
                original,
                file.map(found -> found.source().fileName()).orElse(null),
                row.text("target_sheet"),
                (Integer) row.get("target_row_number"),
                row.text("target_column_letter"),
                label(file.map(Submission::content).orElse(null), row.text("target_column_name")),
                row.text("old_value"),
                row.text("new_value"),
                row.text("reason"),
                row.text("corrected_by"),
                CorrectionOutcome.ofText(String.valueOf(row.text("outcome"))),
                row.text("corrected_submission_id"));
    }

    private @Nullable String label(Submission.@Nullable Content content, @Nullable String column) {
        if (content == null || column == null) {
            return null;
        }
        Register register = content.register();
        return Registers.column(register, column)
                .map(found -> locale.getLanguage().equals("en") ? found.labelEn() : found.labelZh())
                .orElse(column);
    }
}
