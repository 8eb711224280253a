package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.lake.ColumnDefinition;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers of people, who are fractions when they leave as an expected value: whole billionths, so that sums are exact
 * and do not depend on the order.
 */
final class People {
    /** One person. */
    static final long ONE = 1_000_000_000L;

    /** Decimals of a number of people. */
    static final int DIGITS = 9;

    private People() {}

    /**
     * A share of people, rounded half up.
     *
     * @param people people, not negative
     * @param share the share in billionths, 0 to {@link #ONE}
     */
    static long share(long people, long share) {
        long whole = Math.multiplyExact(people / ONE, share);
        return whole + (people % ONE * share + ONE / 2) / ONE;
    }

    /** As tables have it: with six decimals, rounded half up. */
    static BigDecimal decimal(long people) {
        return BigDecimal.valueOf(people, DIGITS).setScale(ColumnDefinition.RATE_SCALE, RoundingMode.HALF_UP);
    }

    /** As a whole number, rounded up: fewer than one are somebody. */
    static long atLeast(long people) {
        return -Math.floorDiv(-people, ONE);
    }
}
