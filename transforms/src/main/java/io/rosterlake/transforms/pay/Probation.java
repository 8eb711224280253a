package io.rosterlake.transforms.pay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Probation of recruited people. In it they are paid the basic part of their grade and nothing else.
 *
 * @param monthsByContract months by the length of the contract: {@code under_one_year, one_to_three_years,
 *     three_years_or_open}
 */
public record Probation(Map<String, Integer> monthsByContract) {
    /** A contract of less than so many months is one of under a year. */
    public static final int YEAR = 12;

    /** A contract of so many months or more is one of three years. */
    public static final int THREE_YEARS = 36;

    public static final String UNDER_ONE_YEAR = "under_one_year";
    public static final String ONE_TO_THREE_YEARS = "one_to_three_years";
    public static final String THREE_YEARS_OR_OPEN = "three_years_or_open";

    public Probation {
        monthsByContract = Map.copyOf(monthsByContract);
    }

    /**
     * Months of probation in a contract. A contract from 1 January 2026 to 31 December 2028 is one of three years.
     *
     * @param start first day of the contract
     * @param end last day of the contract; null when it is open-ended
     */
    public int months(LocalDate start, @Nullable LocalDate end) {
        long length = end == null ? Long.MAX_VALUE : ChronoUnit.MONTHS.between(start, end.plusDays(1));
        String kind = length < YEAR ? UNDER_ONE_YEAR : length < THREE_YEARS ? ONE_TO_THREE_YEARS : THREE_YEARS_OR_OPEN;
        return monthsByContract.getOrDefault(kind, 0);
    }
}
