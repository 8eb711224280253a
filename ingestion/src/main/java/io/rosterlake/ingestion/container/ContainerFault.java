package io.rosterlake.ingestion.container;

import java.util.Locale;

/** Why a file cannot be read; the message catalogue explains each under {@code detail.<key>}. */
public enum ContainerFault {
    NO_CONTENT,
    PASSWORD,
    NOT_A_TABLE,
    PDF_DOCUMENT,
    PICTURE,
    OTHER_DOCUMENT,
    OLD_WORKBOOK,
    XML_SPREADSHEET,
    BINARY_CONTENT,
    UNKNOWN_CHARSET,
    CUT_SHORT,
    DAMAGED_ZIP,
    DAMAGED_WORKBOOK,
    DAMAGED_XML,
    CHECKSUM,
    DOCUMENT_TYPE,
    INFLATES_TOO_FAR,
    TOO_LARGE,
    CELL_TOO_LONG,
    TOO_MANY_COLUMNS,
    TOO_MANY_ROWS,
    QUOTE_NOT_CLOSED;

    /** The name in the message catalogue. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
