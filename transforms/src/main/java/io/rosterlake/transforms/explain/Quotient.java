package io.rosterlake.transforms.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Quotients of whole numbers, rounded once, half up. */
final class Quotient {
    private static final int RATE_SCALE = 6;
    private static final int RATIO_SCALE = 4;

    private Quotient() {}

    /** A fraction with six decimals; null when the denominator is zero or unknown. */
    static @Nullable BigDecimal rate(@Nullable Long numerator, @Nullable Long denominator) {
        return of(numerator, denominator, RATE_SCALE);
    }

    /** A ratio with four decimals; null when the denominator is zero or unknown. */
    static @Nullable BigDecimal ratio(@Nullable Long numerator, @Nullable Long denominator) {
        return of(numerator, denominator, RATIO_SCALE);
    }

    private static @Nullable BigDecimal of(@Nullable Long numerator, @Nullable Long denominator, int scale) {
        if (numerator == null || denominator == null || denominator == 0) {
            return null;
        }
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), scale, RoundingMode.HALF_UP);
    }
}
