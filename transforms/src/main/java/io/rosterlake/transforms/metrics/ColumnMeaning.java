package io.rosterlake.transforms.metrics;

import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a column means, beyond its label.
 *
 * @param definition one or two sentences
 * @param unit null for texts, days and yes-or-no
 * @param sources tables with a column ({@code silver.person_month.street}), tables, or parts of a scheme file ({@code
 *     scheme.staffing}; {@code scheme} alone: whichever part rules the table)
 * @param ratio numerator and denominator of a rate
 * @param formula how it follows from other columns of its row, as an expression of SQL
 * @param empty when the column is null; null when it never is
 */
public record ColumnMeaning(
        BilingualText definition,
        @Nullable Unit unit,
        List<String> sources,
        @Nullable Ratio ratio,
        @Nullable String formula,
        @Nullable BilingualText empty) {
    public ColumnMeaning {
        sources = List.copyOf(sources);
    }

    /** How the figure follows from other columns of its row, as an expression of SQL; empty when it does not. */
    public String arithmetic() {
        return ratio != null ? ratio.formula() : formula != null ? formula : "";
    }
}
