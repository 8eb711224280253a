package io.rosterlake.reports.finance;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Pay that has amounts in one span and none in the same months a year later, because a parameter is missing from then on:
 * what looks like less cost, and is none.
 *
 * @param amount yuan of the earlier months whose later ones have no amount
 * @param parts what it is the pay of
 */
record Interruption(BigDecimal amount, Set<Comparable.Part> parts) {

    /**
     * Finds it in the rows of one scenario.
     *
     * @param rows the amounts
     * @param missing the parts that lack a parameter in some month
     * @param from the earlier twelve months
     * @param to those a year later
     */
    static Interruption between(List<BudgetRow> rows, Set<Comparable.Part> missing, Months from, Months to) {
        Map<Comparable.Part, SortedMap<YearMonth, BigDecimal>> amounts = new TreeMap<>();
        for (BudgetRow row : rows) {
            Comparable.Part part = new Comparable.Part(row.code(Dimension.DISTRICT), row.code(Dimension.COMPONENT));
            if (missing.contains(part)) {
                SortedMap<YearMonth, BigDecimal> months = amounts.computeIfAbsent(part, none -> new TreeMap<>());
                row.amounts().forEach((month, amount) -> months.merge(month, amount, BigDecimal::add));
            }
        }
        BigDecimal sum = BigDecimal.ZERO;
        Set<Comparable.Part> parts = new TreeSet<>();
        for (Map.Entry<Comparable.Part, SortedMap<YearMonth, BigDecimal>> part : amounts.entrySet()) {
            List<BigDecimal> ended = ended(part.getValue(), from, to).toList();
            if (!ended.isEmpty()) {
                parts.add(part.getKey());
                sum = ended.stream().reduce(sum, BigDecimal::add);
            }
        }
        return new Interruption(sum, parts);
    }

    private static Stream<BigDecimal> ended(SortedMap<YearMonth, BigDecimal> amounts, Months from, Months to) {
        return amounts.entrySet().stream()
                .filter(month -> from.contains(month.getKey())
                        && to.contains(month.getKey().plusYears(1)))
                .filter(month -> !amounts.containsKey(month.getKey().plusYears(1)))
                .map(Map.Entry::getValue);
    }

    boolean isNone() {
        return parts.isEmpty();
    }
}
