package io.rosterlake.ingestion.container;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the cells of one row within the limits. A cell that comes twice counts as it came last. */
final class CellBuilder {
    private static final int USUAL_COLUMNS = 32;

    private final ContainerLimits limits;
    private @Nullable Cell[] cells = new Cell[USUAL_COLUMNS];
    private int width;

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
            if (column >= cells.length) {
                cells = Arrays.copyOf(cells, Math.max(column + 1, 2 * cells.length));
            }
            cells[column] = cell;
            width = Math.max(width, column + 1);
        }
    }

    boolean isEmpty() {
        return width == 0;
    }

    CellRow row(int number) throws ContainerException {
        if (number > limits.rows()) {
            throw ContainerException.corrupt(ContainerFault.TOO_MANY_ROWS);
        }
        CellRow row = new CellRow(number, Arrays.copyOf(cells, width), List.of());
        Arrays.fill(cells, 0, width, null);
        width = 0;
        return row;
    }
}
