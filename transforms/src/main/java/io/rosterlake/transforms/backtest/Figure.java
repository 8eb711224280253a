package io.rosterlake.transforms.backtest;

import io.rosterlake.transforms.scheme.Basis;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code gold.pay_backtest}. Amounts are yuan.
 *
 * @param district code of the district
 * @param asOf the month of the register that was projected from
 * @param month the month that was projected
 * @param part the part of pay
 * @param projected null when it cannot be told
 * @param actual null when the payroll does not state it
 * @param mape mean of |error / actual| from the first month ahead up to this one; null while there is no such rate
 * @param projectedPeople how many were to be paid anything
 * @param actualPeople how many were paid anything
 * @param untoldPeople of how many it could not be told
 * @param reason why one of the two amounts is null
 * @param missing the parameters that are missing, with document and article
 * @param basis what the projected amount rests on; null when nobody was to be paid anything
 * @param schemeId the scheme projected by
 * @param schemeVersion its version
 */
public record Figure(
        String district,
        YearMonth asOf,
        YearMonth month,
        PayPart part,
        @Nullable BigDecimal projected,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal mape,
        long projectedPeople,
        long actualPeople,
        long untoldPeople,
        @Nullable Incomparable reason,
        @Nullable String missing,
        @Nullable Basis basis,
        @Nullable String schemeId,
        @Nullable String schemeVersion) {
    /** How many months after the register. */
    public long monthsAhead() {
        return java.time.temporal.ChronoUnit.MONTHS.between(asOf, month);
    }

    /** Projected less actual; null when one of them is. */
    public @Nullable BigDecimal error() {
        BigDecimal minuend = projected;
        BigDecimal subtrahend = actual;
        return minuend == null || subtrahend == null ? null : minuend.subtract(subtrahend);
    }

    /** Error by actual, as exact as it is needed; null when there is none, or nothing was paid. */
    public @Nullable BigDecimal errorRate() {
        BigDecimal error = error();
        BigDecimal divisor = actual;
        return error == null || divisor == null || divisor.signum() == 0
                ? null
                : error.divide(divisor, java.math.MathContext.DECIMAL128);
    }

    Figure withMape(@Nullable BigDecimal mean) {
        return new Figure(
                district,
                asOf,
                month,
                part,
                projected,
                actual,
                mean,
                projectedPeople,
                actualPeople,
                untoldPeople,
                reason,
                missing,
                basis,
                schemeId,
                schemeVersion);
    }
}
