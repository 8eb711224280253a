package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scheme.BilingualText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a gold table.
 *
 * @param labels what each column is called
 * @param values the row: texts, whole numbers as {@code Long}, decimals, days and flags; empty when there is no such row, but
 *     invented numbers instead
 */
public record PublishedRow(Map<String, BilingualText> labels, Map<String, @Nullable Object> values) {
    public PublishedRow {
        labels = Map.copyOf(labels);
        values = Collections.unmodifiableMap(new HashMap<>(values));
    }

    /** A figure of the row. */
    Figure figure(String column, @Nullable Object computed) {
        BilingualText label = labels.getOrDefault(column, new BilingualText(column, column));
        return new Figure(column, label, computed, !values.isEmpty(), values.get(column));
    }

    String text(String column) {
        return Objects.toString(values.get(column), "");
    }

    YearMonth month(String column) {
        return YearMonth.from((LocalDate) Objects.requireNonNull(values.get(column), column));
    }

    int number(String column) {
        return Math.toIntExact((Long) Objects.requireNonNull(values.get(column), column));
    }
}
