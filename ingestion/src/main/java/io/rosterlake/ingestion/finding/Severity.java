package io.rosterlake.ingestion.finding;

import java.util.Locale;

/** An error costs a row, a cell or a file; a warning costs nothing. */
public enum Severity {
    ERROR,
    WARNING;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
