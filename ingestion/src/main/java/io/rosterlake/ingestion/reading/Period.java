package io.rosterlake.ingestion.reading;

import java.time.YearMonth;

/**
 * The period that a submission speaks of.
 *
 * @param kind how the district wrote it
 * @param lastMonth the last month of the period
 */
public record Period(Kind kind, YearMonth lastMonth) {
    /** How the district wrote the period. */
    public enum Kind {
        MONTH,
        QUARTER,
        YEAR
    }

    /** {@code 2026-06} for a month or the last month of a quarter, {@code 2025} for a year. */
    public String label() {
        return kind == Kind.YEAR ? String.valueOf(lastMonth.getYear()) : lastMonth.toString();
    }
}
