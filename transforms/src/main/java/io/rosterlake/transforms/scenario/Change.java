package io.rosterlake.transforms.scenario;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A change of wages from a month on.
 *
 * @param from the month from which it holds
 * @param percent by how much: 5 makes 100 yuan 105
 * @param every whether it comes back
 */
public record Change(ScenarioMonth from, BigDecimal percent, Every every) {
    private static final int YEAR = 12;

    /** How often a change comes. */
    public enum Every {
        /** Once, for good. */
        ONCE,
        /** In its month, and again every twelve months, each time upon what it is by then. */
        YEAR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * By what wages have grown from each month on at which one of some changes comes, exactly: 1.05 from July, 1.1025
     * from the July after.
     *
     * @param changes the changes, in any order
     * @param asOf month of the last register
     * @param until the last month that matters
     */
    static NavigableMap<YearMonth, BigDecimal> factors(Collection<Change> changes, YearMonth asOf, YearMonth until) {
        NavigableMap<YearMonth, BigDecimal> steps = new TreeMap<>();
        for (Change change : changes) {
            BigDecimal factor = BigDecimal.ONE.add(change.percent.movePointLeft(2));
            YearMonth month = change.from.after(asOf);
            while (!month.isAfter(until)) {
                steps.merge(month, factor, BigDecimal::multiply);
                month = change.every == Every.YEAR ? month.plusMonths(YEAR) : until.plusMonths(1);
            }
        }
        BigDecimal grown = BigDecimal.ONE;
        NavigableMap<YearMonth, BigDecimal> factors = new TreeMap<>();
        for (var step : steps.entrySet()) {
            grown = grown.multiply(step.getValue());
            factors.put(step.getKey(), grown);
        }
        return factors;
    }
}
