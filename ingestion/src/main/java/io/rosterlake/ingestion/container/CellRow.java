package io.rosterlake.ingestion.container;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One physical row that holds at least one cell. Columns count from 0. */
public final class CellRow {
    private final int number;
    private final @Nullable Cell[] own;
    private final List<LentCell> lent;

    /**
     * @param number row as the spreadsheet program or a text editor counts it, from 1
     * @param own the row's own cells by column; not changed any more
     * @param lent what merged regions lend to this row
     */
    CellRow(int number, @Nullable Cell[] own, List<LentCell> lent) {
        this.number = number;
        this.own = own;
        this.lent = lent;
    }

    public int number() {
        return number;
    }

    /** No own cell stands in this column or further right. */
    public int width() {
        return own.length;
    }

    /** The cell that stands in this row itself; null when there is none. */
    public @Nullable Cell own(int column) {
        return column < own.length ? own[column] : null;
    }

    /** The row's own cells by column. */
    public SortedMap<Integer, Cell> cells() {
        SortedMap<Integer, Cell> cells = new TreeMap<>();
        for (int column = 0; column < own.length; column++) {
            Cell cell = own[column];
            if (cell != null) {
                cells.put(column, cell);
            }
        }
        return cells;
    }

    List<LentCell> lent() {
        return lent;
    }

    /** The same row with what merged regions lend to it. */
    CellRow withLent(List<LentCell> cells) {
        return new CellRow(number, own, cells);
    }

    /** The cell that stands in this row, or that a merge starting further up in the same column lends to it. */
    public Optional<Cell> at(int column) {
        Cell cell = own(column);
        return cell == null ? fromAbove(column) : Optional.of(cell);
    }

    /** The cell that a merge starting further up in the same column lends to this row. */
    public Optional<Cell> fromAbove(int column) {
        for (LentCell cell : lent) {
            if (cell.region().firstRow() < number && cell.region().firstColumn() == column) {
                return Optional.of(cell.cell());
            }
        }
        return Optional.empty();
    }

    /** The cell that a merge starting further left lends to this row. */
    public Optional<Cell> fromBeside(int column) {
        return lent.stream()
                .filter(cell -> cell.region().firstColumn() < column
                        && column <= cell.region().lastColumn())
                .map(LentCell::cell)
                .findFirst();
    }

    /** Whether no own cell holds anything but blanks. */
    public boolean isBlank() {
        for (Cell cell : own) {
            if (cell != null && !BlankText.isBlank(cell.text())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CellRow row
                && number == row.number
                && Arrays.equals(own, row.own)
                && lent.equals(row.lent);
    }

    @Override
    public int hashCode() {
        return 31 * number + Arrays.hashCode(own);
    }

    /**
     * A merged region that spans a row.
     *
     * @param cell the region's value, which stands in its first row and column
     */
    record LentCell(Merge region, Cell cell) {}
}
