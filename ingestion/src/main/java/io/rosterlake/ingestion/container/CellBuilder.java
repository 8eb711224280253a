package io.rosterlake.ingestion.container;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the cells of one row within the limits. */
final class CellBuilder {
    private final ContainerLimits limits;
    private SortedMap<Integer, Cell> cells = new TreeMap<>();

    CellBuilder(ContainerLimits limits) {
        this.limits = limits;
    }

    void add(int column, Cell cell) throws ContainerException {
        if (column >= limits.columns()) {
            throw ContainerException.corrupt(ContainerFault.TOO_MANY_COLUMNS);
        }
        if (cell.text().length() > limits.cellCharacters()) {
            throw ContainerException.corrupt(ContainerFault.CELL_TOO_LONG);
        }
        if (!cell.text().isEmpty()) {
            cells.put(column, cell);
        }
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    CellRow row(int number) throws ContainerException {
        if (number > limits.rows()) {
            throw ContainerException.corrupt(ContainerFault.TOO_MANY_ROWS);
        }
        CellRow row = new CellRow(number, Collections.unmodifiableSortedMap(cells));
        cells = new TreeMap<>();
        return row;
    }
}
