package io.rosterlake.reports.finance;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The months that are projected.
 *
 * @param all from the first projected month of any district to the last of any scenario
 * @param everywhere the months in which every district of every scenario is projected; budgets are compared within these
 */
record Horizon(Months all, Months everywhere) {
    private static final int MONTHS_A_YEAR = 12;

    /** The first twelve months in which every district is projected; empty when the projection is shorter. */
    Optional<Months> firstTwelve() {
        return within(everywhere.first());
    }

    /** The twelve months after these. */
    Optional<Months> nextTwelve() {
        return within(everywhere.first().plusMonths(MONTHS_A_YEAR));
    }

    /** The first calendar year that is projected everywhere from January to December. */
    Optional<Months> firstWholeYear() {
        YearMonth first = everywhere.first();
        int year = first.getMonthValue() == 1 ? first.getYear() : first.getYear() + 1;
        return within(YearMonth.of(year, 1));
    }

    Optional<Months> secondWholeYear() {
        return firstWholeYear().flatMap(year -> within(year.first().plusMonths(MONTHS_A_YEAR)));
    }

    /** Calendar years of which at least a month is projected. */
    List<Integer> years() {
        return IntStream.rangeClosed(all.first().getYear(), all.last().getYear())
                .boxed()
                .toList();
    }

    /** The projected months of a calendar year. */
    Months of(int year) {
        YearMonth january = YearMonth.of(year, 1);
        YearMonth december = YearMonth.of(year, MONTHS_A_YEAR);
        return new Months(
                january.isBefore(all.first()) ? all.first() : january,
                december.isAfter(all.last()) ? all.last() : december);
    }

    private Optional<Months> within(YearMonth first) {
        Months twelve = new Months(first, first.plusMonths(MONTHS_A_YEAR - 1L));
        return twelve.last().isAfter(everywhere.last()) ? Optional.empty() : Optional.of(twelve);
    }
}
