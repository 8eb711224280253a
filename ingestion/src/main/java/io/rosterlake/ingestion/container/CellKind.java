package io.rosterlake.ingestion.container;

/** How the source stored a cell; text files know {@link #TEXT} only. */
public enum CellKind {
    TEXT,
    /** A stored number; the cell's text is the number as the file has it. */
    NUMBER,
    /** A stored number that is shown as a date; the cell's text is the ISO date. */
    DATE,
    BOOLEAN,
    /** An error such as {@code #REF!}. */
    ERROR
}
