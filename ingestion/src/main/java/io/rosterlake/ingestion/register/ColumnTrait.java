package io.rosterlake.ingestion.register;

/** Particulars of a column. */
public enum ColumnTrait {
    /** A blank cell repeats the one above. */
    FILLED_DOWN,
    /** A date behind the period's end cannot be. */
    NOT_AFTER_PERIOD,
    /** {@code 无} is a value, not a missing one. */
    NONE_IS_VALUE,
    /** A printed total is compared with the column's sum. */
    SUMMED,
    /** Adds up, with the other parts, to the column {@code total} of the same row. */
    PART
}
