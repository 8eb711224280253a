package io.rosterlake.reports.document;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A table.
 *
 * @param title what it shows
 * @param note how to read it; may be empty
 * @param rows as many cells each as there are columns
 * @param total the row of totals, empty when the table has none
 */
public record Table(String title, String note, List<Column> columns, List<List<Cell>> rows, List<Cell> total)
        implements Block {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        total = List.copyOf(total);
        for (List<Cell> row : rows) {
            checkWidth(title, columns.size(), row.size());
        }
        if (!total.isEmpty()) {
            checkWidth(title, columns.size(), total.size());
        }
    }

    public Table(String title, String note, List<Column> columns, List<List<Cell>> rows) {
        this(title, note, columns, rows, List.of());
    }

    /** The same table with its first rows only, and a note that says so. */
    public Table first(int limit, String noteWhenCut) {
        return rows.size() <= limit
                ? this
                : new Table(title, (note + " " + noteWhenCut).strip(), columns, rows.subList(0, limit), total);
    }

    /** The same table without some columns, counted from 0; for columns that say the same in every row. */
    public Table withoutColumns(Set<Integer> dropped) {
        return new Table(
                title,
                note,
                keep(columns, dropped),
                rows.stream().map(row -> keep(row, dropped)).toList(),
                total.isEmpty() ? total : keep(total, dropped));
    }

    private static <T> List<T> keep(List<T> values, Set<Integer> dropped) {
        return IntStream.range(0, values.size())
                .filter(index -> !dropped.contains(index))
                .mapToObj(values::get)
                .toList();
    }

    private static void checkWidth(String title, int expected, int found) {
        if (expected != found) {
            throw new IllegalArgumentException(title + ": " + found + " cells for " + expected + " columns");
        }
    }
}
