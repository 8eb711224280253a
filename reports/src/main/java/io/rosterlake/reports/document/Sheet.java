package io.rosterlake.reports.document;

import java.util.List;

/**
 * A sheet of the workbook: one table, or several below each other.
 *
 * @param frozenColumns columns from the left that stay in sight
 */
public record Sheet(String name, List<Table> tables, int frozenColumns) {
    public Sheet {
        tables = List.copyOf(tables);
    }

    public Sheet(String name, List<Table> tables) {
        this(name, tables, 0);
    }
}
