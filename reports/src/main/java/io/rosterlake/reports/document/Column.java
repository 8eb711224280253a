package io.rosterlake.reports.document;

/**
 * A column of a table.
 *
 * @param label heading
 * @param kind what it holds, which decides alignment and width
 */
public record Column(String label, Kind kind) {
    public enum Kind {
        /** A name or a code word. */
        WORD,
        /** A sentence or a citation, which may wrap. */
        SENTENCE,
        FIGURE
    }

    public static Column word(String label) {
        return new Column(label, Kind.WORD);
    }

    public static Column sentence(String label) {
        return new Column(label, Kind.SENTENCE);
    }

    public static Column figure(String label) {
        return new Column(label, Kind.FIGURE);
    }
}
