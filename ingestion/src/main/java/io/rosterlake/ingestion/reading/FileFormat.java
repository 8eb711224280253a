package io.rosterlake.ingestion.reading;

import java.util.Locale;

/** What a file really is; its name's ending decides nothing. */
public enum FileFormat {
    XLSX,
    XLS,
    CSV,
    HTML;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
