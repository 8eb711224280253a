package io.rosterlake.transforms.backtest;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * A row of {@code gold.pay_backtest_miss}: what one cause adds to the error of a figure.
 *
 * @param district code of the district
 * @param asOf the month of the register that was projected from
 * @param month the month that was projected
 * @param part the part of pay
 * @param cause why projected and paid amounts differ
 * @param people with how many people
 * @param error projected less paid, yuan
 * @param examples those with the largest differences; not in the table
 */
public record Miss(
        String district,
        YearMonth asOf,
        YearMonth month,
        PayPart part,
        MissCause cause,
        long people,
        BigDecimal error,
        List<Example> examples) {
    public Miss {
        examples = List.copyOf(examples);
    }

    /** How many months after the register. */
    public long monthsAhead() {
        return java.time.temporal.ChronoUnit.MONTHS.between(asOf, month);
    }
}
