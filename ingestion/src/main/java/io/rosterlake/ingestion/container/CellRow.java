package io.rosterlake.ingestion.container;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One physical row that holds at least one cell. Columns count from 0.
 *
 * @param number row as the spreadsheet program or a text editor counts it, from 1
 * @param cells the row's own cells by column
 * @param lent what merged regions lend to this row
 */
public record CellRow(int number, SortedMap<Integer, Cell> cells, List<LentCell> lent) {
    public CellRow(int number, SortedMap<Integer, Cell> cells) {
        this(number, cells, List.of());
    }

    /** The cell that stands in this row, or that a merge starting further up in the same column lends to it. */
    public Optional<Cell> at(int column) {
        Cell own = cells.get(column);
        return own == null ? fromAbove(column) : Optional.of(own);
    }

    /** The cell that a merge starting further up in the same column lends to this row. */
    public Optional<Cell> fromAbove(int column) {
        return lent.stream()
                .filter(cell -> cell.isFromAbove() && cell.firstColumn() == column)
                .map(LentCell::cell)
                .findFirst();
    }

    /** The cell that a merge starting further left lends to this row. */
    public Optional<Cell> fromBeside(int column) {
        return lent.stream()
                .filter(cell -> cell.firstColumn() < column && column <= cell.lastColumn())
                .map(LentCell::cell)
                .findFirst();
    }

    /** Whether no own cell holds anything but blanks. */
    public boolean isBlank() {
        return cells.values().stream().allMatch(cell -> BlankText.isBlank(cell.text()));
    }

    /**
     * A merged region as one row sees it.
     *
     * @param firstColumn where the region's value stands
     * @param lastColumn where the region ends
     * @param isFromAbove whether the region starts in a row further up
     * @param cell the region's value
     */
    public record LentCell(int firstColumn, int lastColumn, boolean isFromAbove, Cell cell) {}
}
