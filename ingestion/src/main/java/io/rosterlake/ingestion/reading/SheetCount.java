package io.rosterlake.ingestion.reading;

/**
 * Row counts of one sheet: {@code rowsRead = rowsAccepted + rowsRejected + rowsNonData}. Blank rows are not counted.
 *
 * @param sheet sheet name
 * @param hidden whether the sheet is hidden
 * @param read whether the sheet held a register's headings and was read; a sheet that was not has only non-data rows
 */
public record SheetCount(
        String sheet,
        boolean hidden,
        boolean read,
        long rowsRead,
        long rowsAccepted,
        long rowsRejected,
        long rowsNonData) {}
