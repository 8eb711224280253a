package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scheme.BilingualText;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a row: as it is computed here, and as the table has it.
 *
 * @param column the column of the table
 * @param label what the column is called
 * @param computed as computed here; null where the rules leave it undefined
 * @param isPublished whether there is a table to compare with
 * @param published as the table has it; null too when there is none
 */
public record Figure(
        String column,
        BilingualText label,
        @Nullable Object computed,
        boolean isPublished,
        @Nullable Object published) {

    /** True when the table has something else. */
    public boolean differs() {
        return isPublished && !Objects.equals(comparable(computed), comparable(published));
    }

    /** A value as people read it; empty for none. */
    public static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static @Nullable Object comparable(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        return value instanceof Number number
                ? BigDecimal.valueOf(number.longValue()).stripTrailingZeros()
                : value;
    }
}
