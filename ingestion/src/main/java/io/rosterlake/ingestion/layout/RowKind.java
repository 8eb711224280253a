package io.rosterlake.ingestion.layout;

/** What a row of a sheet is. */
public enum RowKind {
    BLANK,
    /** Stands above the first headings: a title, the reporting unit, the day of filling in. */
    TITLE,
    HEADING,
    DATA,
    SUBTOTAL,
    TOTAL,
    /** Notes, signatures, lines that were numbered in advance and never filled in. */
    NOTE
}
