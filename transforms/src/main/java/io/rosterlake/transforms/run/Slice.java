package io.rosterlake.transforms.run;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A district's month, or a district with all its months.
 *
 * @param district district code
 * @param month first day of the month; null: every month
 */
record Slice(String district, @Nullable LocalDate month) {
    static Slice of(String district) {
        return new Slice(district, null);
    }
}
