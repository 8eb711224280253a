package io.rosterlake.transforms.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * A projection's figures, each by scenario, district, month, staff group, post level and component.
 *
 * @param figures people and fen
 */
record Results(Map<List<String>, Figure> figures) {
    private static final int YEAR = 12;

    /**
     * A figure.
     *
     * @param people who get the component
     * @param fen what it costs
     */
    record Figure(long people, long fen) {}

    /** @param rows rows of {@code gold.pay_projection}; sources of funding are added up */
    static Results ofProjection(List<Row> rows) {
        Map<List<String>, Figure> figures = new HashMap<>();
        for (Row row : rows) {
            LocalDate month = LocalDate.parse(row.getAs("month").toString());
            List<String> key = List.of(
                    row.getAs("scenario"),
                    row.getAs("district_code"),
                    String.valueOf(month.getYear() * YEAR + month.getMonthValue() - 1),
                    row.getAs("staff_group"),
                    row.getAs("post_level"),
                    row.getAs("component"));
            long people = new BigDecimal(row.getAs("people").toString()).longValueExact();
            long fen = row.<BigDecimal>getAs("amount").movePointRight(2).longValueExact();
            figures.merge(key, new Figure(people, fen), (left, right) -> new Figure(people, left.fen + right.fen));
        }
        return new Results(figures);
    }

    /** @param rows rows of the other side: the columns of the key, people, fen */
    static Results ofExpansion(List<Row> rows) {
        Map<List<String>, Figure> figures = new HashMap<>();
        for (Row row : rows) {
            List<String> key = List.of(
                    row.getAs("scenario"),
                    row.getAs("district_code"),
                    row.getAs("month").toString(),
                    row.getAs("staff_group"),
                    row.getAs("post_level"),
                    row.getAs("component"));
            figures.put(
                    key,
                    new Figure(
                            row.<Number>getAs("people").longValue(),
                            row.<Number>getAs("fen").longValue()));
        }
        return new Results(figures);
    }

    /** What is another figure, or only on one side: one line each. */
    List<String> differences(Results other) {
        Map<List<String>, Figure> left = new HashMap<>(other.figures);
        List<String> differences = new java.util.ArrayList<>();
        figures.forEach((key, figure) -> {
            Figure its = left.remove(key);
            if (!figure.equals(its)) {
                differences.add(key + ": " + figure + " / " + its);
            }
        });
        left.forEach((key, figure) -> differences.add(key + ": - / " + figure));
        return differences.stream().sorted().toList();
    }

    /** All amounts together. */
    long fen() {
        return figures.values().stream().mapToLong(Figure::fen).sum();
    }
}
