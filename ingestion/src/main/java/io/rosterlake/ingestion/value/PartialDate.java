package io.rosterlake.ingestion.value;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date as exactly as it was written.
 *
 * @param date the date; on the first of the month or year where the source says no more
 * @param precision how much of it the source says
 */
public record PartialDate(LocalDate date, Precision precision) {
    /** How much of a date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    static PartialDate day(int year, int month, int day) {
        return new PartialDate(LocalDate.of(year, month, day), Precision.DAY);
    }

    static PartialDate month(int year, int month) {
        return new PartialDate(LocalDate.of(year, month, 1), Precision.MONTH);
    }

    static PartialDate year(int year) {
        return new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR);
    }

    /** Whether all of it lies behind the end of a month. */
    public boolean isAfter(YearMonth last) {
        return date.isAfter(last.atEndOfMonth());
    }

    /** Whether an exact date may be meant; the first of a month often stands for the month. */
    public boolean agreesWith(LocalDate exact) {
        boolean sameMonth = YearMonth.from(exact).equals(YearMonth.from(date));
        return switch (precision) {
            case YEAR -> exact.getYear() == date.getYear();
            case MONTH -> sameMonth;
            case DAY -> date.equals(exact) || (sameMonth && date.getDayOfMonth() == 1);
        };
    }
}
