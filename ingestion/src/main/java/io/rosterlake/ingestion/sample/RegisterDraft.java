package io.rosterlake.ingestion.sample;

import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.sample.housestyle.RegisterContent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A register on its way to the landing folder, with what has gone wrong in it so far.
 *
 * @param rowsRejected lines that must be rejected
 */
record RegisterDraft<T>(RegisterContent<T> content, List<Planted> planted, int rowsRejected) {
    RegisterDraft {
        planted = List.copyOf(planted);
    }

    /** A finding that must come of the draft. */
    record Planted(FindingCode code, @Nullable String column) {}

    static <T> RegisterDraft<T> of(RegisterContent<T> content) {
        return new RegisterDraft<>(content, List.of(), 0);
    }

    RegisterDraft<T> spoiled(RegisterContent<T> newContent, Planted defect, boolean rejects) {
        List<Planted> all = new ArrayList<>(planted);
        all.add(defect);
        return new RegisterDraft<>(newContent, all, rowsRejected + (rejects ? 1 : 0));
    }
}
