package io.rosterlake.ingestion.register;

/** How the cells of a column are read. */
public enum CellRule {
    TEXT,
    IDENTITY_NUMBER,
    /** A word of the column's code list. */
    CODE,
    /** One or two words of the column's code list in one cell. */
    POST,
    DATE,
    /** Two dates in one cell; one date alone is the first. */
    DATE_RANGE,
    MONTH,
    YEAR,
    /** A whole number, with thousands separators, units and the like. */
    COUNT,
    DECIMAL,
    /** A sum in yuan, to the fen. */
    MONEY,
    /** A grade in Arabic, Chinese or Roman numerals. */
    GRADE,
    /** Not read from a cell: follows from other columns. */
    DERIVED
}
