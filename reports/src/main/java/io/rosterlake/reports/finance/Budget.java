package io.rosterlake.reports.finance;

import io.rosterlake.reports.database.Answer;
import io.rosterlake.reports.database.AnswerRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All projected amounts, of all scenarios. Sums are exact.
 *
 * @param projections scenario and district, with the month of the register that was projected from
 */
record Budget(Answer projections, List<BudgetRow> rows, Horizon horizon) {
    private static final int MONTHS_A_YEAR = 12;

    static Budget of(Answer projections, Answer costs) {
        Map<Map<Dimension, String>, BudgetRow> rows = new LinkedHashMap<>();
        for (AnswerRow cost : costs.rows()) {
            Map<Dimension, String> codes = new EnumMap<>(Dimension.class);
            for (Dimension dimension : Dimension.values()) {
                codes.put(dimension, cost.text(dimension.column()).orElse("unknown"));
            }
            BudgetRow row = rows.computeIfAbsent(codes, key -> new BudgetRow(key, new TreeMap<>()));
            for (int month = 1; month <= MONTHS_A_YEAR; month++) {
                YearMonth when = YearMonth.of((int) cost.count("year"), month);
                cost.number(String.format("month_%02d", month))
                        .ifPresent(amount -> row.amounts().merge(when, amount, BigDecimal::add));
            }
        }
        return new Budget(projections, List.copyOf(rows.values()), horizon(projections));
    }

    private static Horizon horizon(Answer projections) {
        List<YearMonth> starts = projections.rows().stream()
                .map(row -> month(row, "as_of").plusMonths(1))
                .toList();
        Map<String, YearMonth> ends = projections.rows().stream()
                .collect(Collectors.toMap(
                        row -> row.text("scenario").orElse(""),
                        row -> month(row, "last_month"),
                        (one, other) -> one.isAfter(other) ? one : other));
        List<YearMonth> lasts = ends.values().stream().sorted().toList();
        YearMonth earliest = starts.stream().min(Comparator.naturalOrder()).orElseThrow();
        YearMonth latest = starts.stream().max(Comparator.naturalOrder()).orElseThrow();
        return new Horizon(new Months(earliest, lasts.get(lasts.size() - 1)), new Months(latest, lasts.get(0)));
    }

    static YearMonth month(AnswerRow row, String column) {
        LocalDate date = row.date(column).orElseThrow();
        return YearMonth.from(date);
    }

    /** The different codes of a dimension, among the rows that are wanted. */
    List<String> codes(Dimension dimension, Predicate<BudgetRow> wanted) {
        return rows.stream()
                .filter(wanted)
                .map(row -> row.code(dimension))
                .distinct()
                .sorted()
                .toList();
    }

    List<String> codes(Dimension dimension) {
        return codes(dimension, row -> true);
    }

    /** The part of the budget with one code in a dimension. */
    Budget part(Dimension dimension, String code) {
        return new Budget(
                projections, rows.stream().filter(with(dimension, code)).toList(), horizon);
    }

    /** The sum over the rows that are wanted. */
    BigDecimal amount(Predicate<BudgetRow> wanted, Months months) {
        return rows.stream().filter(wanted).map(row -> row.amount(months)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Rows with one code in a dimension. */
    static Predicate<BudgetRow> with(Dimension dimension, String code) {
        return row -> row.code(dimension).equals(code);
    }
}
