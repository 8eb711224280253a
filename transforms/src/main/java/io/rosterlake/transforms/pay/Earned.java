package io.rosterlake.transforms.pay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

/**
 * Pay of consecutive months, of which contributions of another year are computed.
 *
 * @param last the last of the months
 * @param sum what they paid together, yuan
 * @param months how many they are, 0 when nobody has been paid yet
 */
public record Earned(YearMonth last, BigDecimal sum, int months) {
    private static final int DIGITS = 10;

    Earned and(YearMonth month, BigDecimal pay) {
        return new Earned(month, sum.add(pay), months + 1);
    }

    /** The first of the months. */
    public YearMonth first() {
        return last.minusMonths(months - 1L);
    }

    /** Pay of a month on average, to ten decimals. */
    public BigDecimal average() {
        return sum.divide(BigDecimal.valueOf(months), DIGITS, RoundingMode.HALF_UP);
    }
}
