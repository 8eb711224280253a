package io.rosterlake.ingestion.submission;

import io.rosterlake.ingestion.finding.FindingCode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of one line of a list of corrections. */
public enum CorrectionOutcome {
    /** The corrected version has the new value. */
    APPLIED(null),
    /** The cell holds that value already. */
    SAME_VALUE(FindingCode.CORRECTION_NO_CHANGE),
    /** A later correction of the same cell counts. */
    OVERRULED(FindingCode.CORRECTION_NO_CHANGE),
    /** The line does not say which cell of which file, or what is to stand there. */
    INCOMPLETE(FindingCode.CORRECTION_INCOMPLETE),
    /** The district has sent no such file, it was not taken, or several bear the name. */
    TARGET_UNKNOWN(FindingCode.CORRECTION_TARGET_UNKNOWN),
    /** The file was replaced as a whole meanwhile. */
    TARGET_REPLACED(FindingCode.CORRECTION_TARGET_REPLACED),
    /** The file has no such sheet, row or column. */
    CELL_UNKNOWN(FindingCode.CORRECTION_CELL_UNKNOWN),
    /** The file, or an earlier list that corrected it, is no longer in the landing folder. */
    FILE_MISSING(FindingCode.CORRECTION_FILE_MISSING);

    private final @Nullable FindingCode code;

    CorrectionOutcome(@Nullable FindingCode code) {
        this.code = code;
    }

    /** The finding that tells the district. */
    public Optional<FindingCode> code() {
        return Optional.ofNullable(code);
    }

    /** Whether the district has reached what it wanted. */
    public boolean isReached() {
        return this == APPLIED || this == SAME_VALUE || this == OVERRULED;
    }

    /** As {@code bronze.cell_correction.outcome} has it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CorrectionOutcome ofText(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
