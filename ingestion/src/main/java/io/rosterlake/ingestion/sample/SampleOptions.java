package io.rosterlake.ingestion.sample;

import java.time.YearMonth;

/**
 * What sample registers to make. The default never changes with the calendar, so that the demo tells the same story every day.
 *
 * @param seed another seed gives other people
 * @param months number of months, {@value #FEWEST_MONTHS} to {@value #MOST_MONTHS}
 * @param until the last month
 */
public record SampleOptions(long seed, int months, YearMonth until) {
    static final int FEWEST_MONTHS = 1;
    static final int MOST_MONTHS = 60;
    private static final int EARLIEST_YEAR = 2010;
    private static final int LATEST_YEAR = 2099;

    /**
     * @throws IllegalArgumentException when the number of months or the year is out of bounds
     */
    public SampleOptions {
        if (months < FEWEST_MONTHS || months > MOST_MONTHS) {
            throw new IllegalArgumentException("months: %d (%d … %d)".formatted(months, FEWEST_MONTHS, MOST_MONTHS));
        }
        if (until.getYear() < EARLIEST_YEAR || until.getYear() > LATEST_YEAR) {
            throw new IllegalArgumentException("until: %s (%d … %d)".formatted(until, EARLIEST_YEAR, LATEST_YEAR));
        }
    }

    /** The demo: 14 months until June 2026. */
    public static SampleOptions defaults() {
        return new SampleOptions(1, 14, YearMonth.of(2026, 6));
    }

    YearMonth first() {
        return until.minusMonths(months - 1L);
    }
}
