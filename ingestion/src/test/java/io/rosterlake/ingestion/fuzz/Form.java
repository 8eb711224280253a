package io.rosterlake.ingestion.fuzz;

/** What a base file really is. */
enum Form {
    XLSX,
    XLS,
    CSV,
    HTML;

    boolean isText() {
        return this == CSV || this == HTML;
    }
}
