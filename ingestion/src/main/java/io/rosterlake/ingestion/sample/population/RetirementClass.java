package io.rosterlake.ingestion.sample.population;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Retirement age by law before 2025, and the gradual delay since.
 *
 * <p>Source: 国务院关于渐进式延迟法定退休年龄的办法 (2024), articles 1 to 3: one month later for every four (men, women of 55) or two (women
 * of 50) months of birth from the first cohort on, at most 36 or 60 months.
 */
public enum RetirementClass {
    M60(60, YearMonth.of(1965, 1), 4, 36),
    F55(55, YearMonth.of(1970, 1), 4, 36),
    F50(50, YearMonth.of(1975, 1), 2, 60);

    private final int originalAge;
    private final YearMonth firstDelayed;
    private final int monthsPerStep;
    private final int longestDelay;

    RetirementClass(int originalAge, YearMonth firstDelayed, int monthsPerStep, int longestDelay) {
        this.originalAge = originalAge;
        this.firstDelayed = firstDelayed;
        this.monthsPerStep = monthsPerStep;
        this.longestDelay = longestDelay;
    }

    /** Original retirement age in years. */
    public int originalAge() {
        return originalAge;
    }

    /** The month in which somebody born in {@code birth} retires. */
    public YearMonth retirementMonth(YearMonth birth) {
        long offset = ChronoUnit.MONTHS.between(firstDelayed, birth);
        long delay = offset < 0 ? 0 : Math.min(longestDelay, offset / monthsPerStep + 1);
        return birth.plusYears(originalAge).plusMonths(delay);
    }
}
