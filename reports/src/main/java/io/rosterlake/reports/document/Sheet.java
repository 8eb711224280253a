package io.rosterlake.reports.document;

import java.util.List;

/** A sheet of the workbook: one table, or several below each other. */
public record Sheet(String name, List<Table> tables) {
    public Sheet {
        tables = List.copyOf(tables);
    }
}
