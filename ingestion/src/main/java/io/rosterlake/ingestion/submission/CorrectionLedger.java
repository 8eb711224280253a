package io.rosterlake.ingestion.submission;

import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which submission is a corrected version of which file, and which lists of corrections changed which file. A corrected version has the
 * path of the file that it was read from.
 */
public final class CorrectionLedger {
    private static final List<String> COLUMNS = List.of(
            "submission_id", "sheet", "row_number", "target_submission_id", "outcome", "corrected_submission_id");

    private final Map<String, String> originals = new HashMap<>();
    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Set<LineAboutFile> lines = new HashSet<>();

    private record LineAboutFile(
            String list,
            String original,
            @Nullable String sheet,
            @Nullable Object row) {}

    private CorrectionLedger() {}

    /** Reads it from the lake alone. */
    public static CorrectionLedger read(Lake lake) {
        CorrectionLedger ledger = new CorrectionLedger();
        lake.read(BronzeTables.cellCorrection(), COLUMNS).forEach(ledger::remember);
        return ledger;
    }

    /** Adds a row of {@code bronze.cell_correction}. */
    public synchronized void remember(LakeRow row) {
        String target = row.text("target_submission_id");
        String corrected = row.text("corrected_submission_id");
        if (target == null) {
            return;
        }
        if (CorrectionOutcome.ofText(String.valueOf(row.text("outcome"))).isReached()) {
            lines.add(new LineAboutFile(
                    String.valueOf(row.text("submission_id")), target, row.text("sheet"), row.get("row_number")));
        }
        if (corrected != null) {
            originals.put(corrected, target);
            lists.computeIfAbsent(target, ignored -> new LinkedHashSet<>())
                    .add(String.valueOf(row.text("submission_id")));
        }
    }

    /** The submission of the file as it was sent; empty unless this submission is a corrected version. */
    public synchronized Optional<String> originalOf(String submissionId) {
        return Optional.ofNullable(originals.get(submissionId));
    }

    /** The submission of the file as it was sent, which may be this one. */
    public String fileOf(String submissionId) {
        return originalOf(submissionId).orElse(submissionId);
    }

    /** Submissions of the lists that changed a file. */
    public synchronized Set<String> listsAbout(String original) {
        return Set.copyOf(lists.getOrDefault(original, Set.of()));
    }

    /** Whether a line of a list was found to be about a file, and one of its cells. */
    public synchronized boolean isAbout(String original, String list, String sheet, int row) {
        return lines.contains(new LineAboutFile(list, original, sheet, row));
    }
}
