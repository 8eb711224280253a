package io.rosterlake.transforms.page;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A cell: lines below one another.
 *
 * @param lines the lines; none in an empty cell
 */
public record PageCell(List<Line> lines) {
    public PageCell {
        lines = List.copyOf(lines);
    }

    /** What a line is. */
    public enum Kind {
        /** A label, a word, a number by itself. */
        PLAIN,
        /** What a rule says; its figures are made to stand out. */
        STATEMENT,
        /** A detail of the statement before. */
        DETAIL,
        /** Where it stands, and how sure it is. */
        SOURCE,
        /** The words of a document. */
        WORDS,
        /** A remark. */
        REMARK
    }

    /** A line of a cell. */
    public record Line(Kind kind, Tone tone, String text) {
        public static Line of(Kind kind, String text) {
            return new Line(kind, Tone.PLAIN, text);
        }
    }

    public static PageCell of(String text) {
        return text.isEmpty() ? new PageCell(List.of()) : new PageCell(List.of(Line.of(Kind.PLAIN, text)));
    }

    public static PageCell of(int number) {
        return of(Integer.toString(number));
    }

    /** A word in its tone. */
    public static PageCell of(Tone tone, String text) {
        return text.isEmpty() ? of(text) : new PageCell(List.of(new Line(Kind.PLAIN, tone, text)));
    }

    /** The lines as one text. */
    String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
