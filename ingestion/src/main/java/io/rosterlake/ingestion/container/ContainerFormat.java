package io.rosterlake.ingestion.container;

/** The formats that registers come in. */
public enum ContainerFormat {
    XLSX,
    XLS,
    CSV,
    HTML
}
