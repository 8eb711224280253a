package io.rosterlake.transforms.page;

import java.util.List;

/**
 * A table.
 *
 * @param heading its heading; also the name of its sheet in a workbook
 * @param notes what a reader of this table should know first
 * @param columns its columns
 * @param rows its rows
 */
public record PageTable(String heading, List<String> notes, List<Column> columns, List<PageRow> rows) {
    public PageTable {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public PageTable(String heading, List<Column> columns, List<PageRow> rows) {
        this(heading, List.of(), columns, rows);
    }

    /**
     * A column.
     *
     * @param label its heading
     * @param width its share of the page's width, in characters of a page of 100
     */
    public record Column(String label, int width) {}

    /** True when a column has nothing but amounts, so that its heading stands over them on the right. */
    boolean hasAmounts(int column) {
        List<PageCell> cells = rows.stream()
                .filter(row -> !row.isHeading())
                .map(row -> row.cells().get(column))
                .filter(cell -> !cell.lines().isEmpty())
                .toList();
        return !cells.isEmpty() && cells.stream().allMatch(PageCell::isAmount);
    }
}
