package io.rosterlake.reports.staffing;

import io.rosterlake.reports.database.AnswerRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Sums and bounds over rows of an answer; nothing is rounded before it is added. */
final class Sums {
    private Sums() {}

    static long count(List<AnswerRow> rows, String column) {
        return rows.stream().mapToLong(row -> row.count(column)).sum();
    }

    static BigDecimal number(List<AnswerRow> rows, String column) {
        return rows.stream().flatMap(row -> row.number(column).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static LocalDate first(List<AnswerRow> rows, String column) {
        return rows.stream()
                .flatMap(row -> row.date(column).stream())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    static LocalDate last(List<AnswerRow> rows, String column) {
        return rows.stream()
                .flatMap(row -> row.date(column).stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** People who left, for whatever reason; transfers to another district are not among them. */
    static long leavers(List<AnswerRow> rows) {
        return MovementSection.LEAVERS.stream()
                .mapToLong(column -> count(rows, column))
                .sum();
    }

    /** Rows of everybody, rather than of one staff group. */
    static List<AnswerRow> everybody(List<AnswerRow> rows) {
        return rows.stream()
                .filter(row -> row.text("staff_group").orElse("").equals("all"))
                .toList();
    }
}
