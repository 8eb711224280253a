package io.rosterlake.reports.finance;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Consecutive months, both ends inclusive. */
record Months(YearMonth first, YearMonth last) {

    boolean contains(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    List<YearMonth> all() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }
}
