package io.rosterlake.ingestion.amendment;

import java.util.Locale;

/** What stands in the columns of an amendment list; the headings are in {@code amendments.yaml}. */
public enum AmendmentColumn {
    /** Which submission: its number. */
    SUBMISSION,
    /** Which submission: the name or path of its file. */
    FILE,
    SHEET,
    LINE,
    /** The column by its letters; a heading is understood too. */
    LETTER,
    /** The column by its heading. */
    COLUMN,
    /** What is to stand in the cell. */
    VALUE,
    REASON,
    /** Who answers for the line. */
    BY,
    /** A code of the catalogue of findings: the list is a returned error workbook, in which not every line is mended. */
    FINDING,
    EARLIER_NUMBER,
    PRESENT_NUMBER,
    SAME_PERSON;

    /** Its name in findings. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
