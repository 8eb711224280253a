package io.rosterlake.ingestion.container;

/**
 * A merged region. Rows count from 1, columns from 0, all bounds included.
 */
public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    boolean isTall() {
        return lastRow > firstRow;
    }

    boolean isWide() {
        return lastColumn > firstColumn;
    }
}
