package io.rosterlake.transforms.pay;

import java.time.YearMonth;
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
    private static final int YEAR = 12;
    private static final int THREE_YEARS = 36;

    public Probation {
        monthsByContract = Map.copyOf(monthsByContract);
    }

    /**
     * Months of probation in a contract.
     *
     * @param start first month of the contract
     * @param end last month of the contract; null when it is open-ended
     */
    public int months(YearMonth start, @Nullable YearMonth end) {
        long length = end == null ? Long.MAX_VALUE : ChronoUnit.MONTHS.between(start, end);
        String kind =
                length < YEAR ? "under_one_year" : length < THREE_YEARS ? "one_to_three_years" : "three_years_or_open";
        return monthsByContract.getOrDefault(kind, 0);
    }
}
