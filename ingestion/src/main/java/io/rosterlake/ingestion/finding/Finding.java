package io.rosterlake.ingestion.finding;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a file, a sheet, a row or a cell.
 *
 * @param code what is wrong
 * @param sheet sheet name; null for the file as a whole
 * @param rowNumber row as the spreadsheet program or a text editor counts it, from 1; null for a sheet or file as a whole
 * @param column canonical column name; null when no single column is meant
 * @param columnLetter column as the spreadsheet program names it (A, B, …); null when no single column is meant
 * @param redactedValue the value with everything personal blotted out; null when there is none to show
 * @param detail arguments for the message that are not personal, such as both figures of a total; null when none
 */
public record Finding(
        FindingCode code,
        @Nullable String sheet,
        @Nullable Integer rowNumber,
        @Nullable String column,
        @Nullable String columnLetter,
        @Nullable String redactedValue,
        @Nullable String detail) {

    /** A finding about the file as a whole. */
    public static Finding ofFile(FindingCode code, @Nullable String detail) {
        return new Finding(code, null, null, null, null, null, detail);
    }
}
