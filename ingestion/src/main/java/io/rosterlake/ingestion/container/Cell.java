package io.rosterlake.ingestion.container;

/**
 * A cell that is not empty.
 *
 * @param kind how the source stored it
 * @param text what it holds, unchanged: raw text, digits as stored, an ISO date, or an error's name
 */
public record Cell(CellKind kind, String text) {
    public static Cell text(String text) {
        return new Cell(CellKind.TEXT, text);
    }
}
