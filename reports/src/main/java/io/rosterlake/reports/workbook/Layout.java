package io.rosterlake.reports.workbook;

import io.rosterlake.reports.document.Sheet;
import io.rosterlake.reports.document.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where on their sheets the rows of the first tables stand, before anything is written: formulas refer to sheets further on. */
record Layout(Map<String, Rows> sheets) {

    /** First and last line of a table's rows, counted from 0. */
    record Rows(int first, int last) {}

    static Layout of(List<Sheet> sheets) {
        return new Layout(sheets.stream()
                .filter(sheet -> !sheet.tables().isEmpty())
                .collect(Collectors.toMap(
                        Sheet::name, sheet -> rows(sheet.tables().get(0)))));
    }

    /** Title, lines of the note and headings come before the rows. */
    private static Rows rows(Table table) {
        int first = 2 + (int) table.note().lines().count();
        return new Rows(first, first + Math.max(1, table.rows().size()) - 1);
    }

    Rows rows(String sheet) {
        Rows rows = sheets.get(sheet);
        if (rows == null) {
            throw new IllegalArgumentException("no sheet " + sheet + " with a table; there are " + sheets.keySet());
        }
        return rows;
    }
}
