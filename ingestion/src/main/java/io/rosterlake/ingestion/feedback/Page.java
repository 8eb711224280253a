package io.rosterlake.ingestion.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a report, whatever it is written as: a sheet of a workbook, a part of a web page, lines on a terminal.
 *
 * @param name its name: that of the sheet
 * @param widths widths of the sheet's columns, in characters
 * @param isList whether it is one long table whose headings stay in sight
 * @param blocks what stands on it, from the top
 */
public record Page(String name, List<Integer> widths, boolean isList, List<Block> blocks) {
    public Page {
        widths = List.copyOf(widths);
        blocks = List.copyOf(blocks);
    }

    /** A part of a page. */
    public sealed interface Block {}

    /** What the page is about. */
    public record Title(String text) implements Block {}

    /** The heading of what follows. */
    public record Section(String text) implements Block {}

    /** A sentence or two. */
    public record Paragraph(String text, Tone tone) implements Block {}

    /** Rows below headings; every row has a value for each heading. */
    public record Table(List<Heading> headings, List<List<Value>> rows) implements Block {}

    /**
     * A column of a table.
     *
     * @param label its heading
     * @param span how many columns of the sheet it takes
     * @param isNumber whether numbers stand in it
     */
    public record Heading(String label, int span, boolean isNumber) {}

    /**
     * What stands in a cell.
     *
     * @param content text or number; null for nothing
     * @param tone how it stands out
     */
    public record Value(@Nullable Object content, Tone tone) {
        static Value plain(@Nullable Object content) {
            return new Value(content, Tone.PLAIN);
        }

        /** A number that stands out unless it is 0. */
        static Value number(long number, Tone tone) {
            return new Value(number, number > 0 ? tone : Tone.PLAIN);
        }

        public String text() {
            return content == null ? "" : content.toString();
        }
    }
}
