package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.container.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a register file.
 *
 * @param sheet sheet
 * @param row row as the spreadsheet program counts it, from 1
 * @param column column, from 0
 * @param columnName canonical column that stands there; null when it is none of the register's
 * @param content what stands in it; null when it is empty
 */
public record LocatedCell(
        String sheet,
        int row,
        int column,
        @Nullable String columnName,
        @Nullable Cell content) {
    @Override
    public String toString() {
        return "LocatedCell[" + sheet + ", " + row + ", " + column + "]";
    }
}
