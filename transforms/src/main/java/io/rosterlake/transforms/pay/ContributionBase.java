package io.rosterlake.transforms.pay;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Of what contributions are computed.
 *
 * @param kind what is taken of a person's pay
 * @param floor the base is at least this share of the average wage, such as 0.60; 0 without a floor
 * @param ceiling the base is at most this share of the average wage, such as 3.00
 * @param averageWage local average wage, yuan a month
 */
public record ContributionBase(Kind kind, BigDecimal floor, BigDecimal ceiling, DatedNumber averageWage) {
    /** What is taken of a person's pay. */
    public enum Kind {
        /** Basic pay of the month. */
        BASIC,
        /** The average of all pay of the calendar year before; of the first year the pay of its first month. */
        AVERAGE_OF_LAST_YEAR
    }

    /**
     * A pay as the base that it makes in a month: not under the floor and not over the ceiling.
     *
     * @param growth by what the average wage has grown in a scenario; 1 without growth
     * @return empty when no average wage is known for the month
     */
    public Optional<ClampedBase> clamp(BigDecimal pay, YearMonth month, BigDecimal growth) {
        return averageWage
                .in(month)
                .map(wage -> wage.multiply(growth))
                .map(wage -> new ClampedBase(pay, wage.multiply(floor), wage.multiply(ceiling)));
    }
}
