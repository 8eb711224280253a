package io.rosterlake.ingestion.container;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the cells of row after row within the limits. A cell that comes twice counts as it came last. A row takes memory, and
 * time, up to its last filled cell: rows with nothing but a cell far to the right are bounded by the places before it.
 */
final class CellBuilder {
    private static final int USUAL_COLUMNS = 32;

    /** Of rows that are held in memory, 80 MB. */
    private static final long MOST_PLACES_HELD = 20L << 20;

    /** Of rows that go by one at a time: 256 columns of as many rows as a sheet has. */
    private static final long MOST_PLACES_PASSING = 1L << 28;

    private final ContainerLimits limits;
    private final long mostPlaces;
    private @Nullable Cell[] cells = new Cell[USUAL_COLUMNS];
    private int width;
    private long places;

    private CellBuilder(ContainerLimits limits, long mostPlaces) {
        this.limits = limits;
        this.mostPlaces = mostPlaces;
    }

    /** For rows that are all kept. */
    static CellBuilder ofHeldRows(ContainerLimits limits) {
        return new CellBuilder(limits, MOST_PLACES_HELD);
    }

    /** For rows that go by. */
    static CellBuilder ofPassingRows(ContainerLimits limits) {
        return new CellBuilder(limits, MOST_PLACES_PASSING);
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
        places += width;
        if (places > mostPlaces) {
            throw ContainerException.corrupt(ContainerFault.TOO_LARGE);
        }
        CellRow row = new CellRow(number, Arrays.copyOf(cells, width), List.of());
        Arrays.fill(cells, 0, width, null);
        width = 0;
        return row;
    }
}
