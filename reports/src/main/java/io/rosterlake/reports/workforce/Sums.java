package io.rosterlake.reports.workforce;

import io.rosterlake.reports.database.AnswerRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    /** Numerator ÷ denominator with the decimals of a published rate; none without a denominator. */
    static Optional<BigDecimal> quotient(long numerator, long denominator) {
        return denominator == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(numerator)
                        .divide(BigDecimal.valueOf(denominator), Wording.RATE_SCALE, RoundingMode.HALF_UP));
    }

    static String district(AnswerRow row) {
        return row.text("district_code").orElse("");
    }

    /** Rows by district, in the order of the districts' codes. */
    static Map<String, List<AnswerRow>> byDistrict(List<AnswerRow> rows) {
        return by(rows, "district_code");
    }

    /** Rows by the words of a column, in the words' order. */
    static Map<String, List<AnswerRow>> by(List<AnswerRow> rows, String column) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.text(column).orElse(""), TreeMap::new, Collectors.toList()));
    }

    /** The highest count of a column in each district. */
    static Map<String, Long> newest(List<AnswerRow> rows, String column) {
        return rows.stream().collect(Collectors.toMap(Sums::district, row -> row.count(column), Math::max));
    }

    /** The different words of a column, in their order. */
    static List<String> words(List<AnswerRow> rows, String column) {
        return List.copyOf(by(rows, column).keySet());
    }

    /** Rows of whole districts, rather than of a street. */
    static List<AnswerRow> wholeDistricts(List<AnswerRow> rows) {
        return rows.stream().filter(row -> row.text("street").isEmpty()).toList();
    }

    /** Rows of everybody, rather than of one staff group. */
    static List<AnswerRow> everybody(List<AnswerRow> rows) {
        return rows.stream()
                .filter(row -> row.text("staff_group").orElse("").equals("all"))
                .toList();
    }
}
