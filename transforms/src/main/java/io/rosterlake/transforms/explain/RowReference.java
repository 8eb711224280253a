package io.rosterlake.transforms.explain;

/**
 * A row of a submitted file.
 *
 * @param submission the submission
 * @param file its path below the landing folder
 * @param sheet the sheet; empty when the whole file is meant
 * @param row the row in the sheet; 0 when the whole file is meant
 */
public record RowReference(String submission, String file, String sheet, long row) {
    /** True when it is a single row. */
    public boolean isRow() {
        return row > 0;
    }
}
