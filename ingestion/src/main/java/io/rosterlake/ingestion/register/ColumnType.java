package io.rosterlake.ingestion.register;

/** What a canonical column holds, and as which Java value a {@code RegisterRow} carries it. */
public enum ColumnType {
    /** {@link String}: cleaned text, or the code of a code list. */
    TEXT,
    /** {@link Integer}. */
    INTEGER,
    /** {@link java.math.BigDecimal}; money is in yuan with two decimals. */
    DECIMAL,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.time.LocalDate} on the first of the month: the source gives no day, or the day is not kept. */
    MONTH,
    /** {@link Boolean}. */
    BOOLEAN
}
