package io.rosterlake.transforms.pay;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A rise to the next grade, and the time in the grade before that counted for it.
 *
 * @param from the month from which the grade is held
 * @param grade the grade
 * @param needed how much time the grade before takes, in months or in years
 * @param byYears whether time is counted in calendar years rather than in months
 * @param counted what counted, ascending; more than is needed when the register kept somebody waiting
 */
public record GradeStep(YearMonth from, int grade, BigDecimal needed, boolean byYears, List<Counted> counted) {
    public GradeStep {
        counted = List.copyOf(counted);
    }

    /**
     * Months that count alike.
     *
     * @param from the first month
     * @param until the month after the last one
     * @param appraisal the appraisal of their year
     * @param worth what each of them counts, such as 1, 1.5 or 0
     */
    public record Counted(YearMonth from, YearMonth until, String appraisal, BigDecimal worth) {
        /** How many months. */
        public long months() {
            return ChronoUnit.MONTHS.between(from, until);
        }
    }
}
