package io.rosterlake.reports.finance;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * What one part of pay costs, month by month, in yuan.
 *
 * @param codes one code a dimension
 * @param amounts months without an amount are not in it
 */
record BudgetRow(Map<Dimension, String> codes, SortedMap<YearMonth, BigDecimal> amounts) {

    String code(Dimension dimension) {
        return Objects.requireNonNull(codes.get(dimension), dimension::column);
    }

    BigDecimal amount(Months months) {
        return amounts.subMap(months.first(), months.last().plusMonths(1)).values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
