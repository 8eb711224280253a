package io.rosterlake.ingestion.register;

/** What becomes of a row without a value in a column. */
public enum Presence {
    /** The row is rejected. */
    REQUIRED,
    /** The row is kept and warned about: a metric needs the value. */
    NEEDED,
    OPTIONAL
}
