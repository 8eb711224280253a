package io.rosterlake.ingestion.feedback;

import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a sheet from top to bottom. Words are always written as text, whatever they begin with; numbers as numbers. */
final class SheetPen {
    private static final double LINE_HEIGHT = 16;
    private static final double PADDING = 4;
    /** Cells of this format keep an identity number of 18 digits as it is typed. */
    private static final String TEXT = "@";

    private static final int WIDE_FROM = 0x2E80;

    private final Worksheet sheet;
    private final double[] widths;
    private int line;

    /**
     * @param widths width of every column of the sheet, in characters
     */
    SheetPen(Worksheet sheet, double... widths) {
        this.sheet = sheet;
        this.widths = widths.clone();
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
    }

    /**
     * A cell's content.
     *
     * @param value text or number; null for an empty cell
     */
    record Content(@Nullable Object value, Tone tone) {
        static Content plain(@Nullable Object value) {
            return new Content(value, Tone.PLAIN);
        }
    }

    /** The line that is written next, from 0. */
    int line() {
        return line;
    }

    void skip() {
        line++;
    }

    void title(String text) {
        wide(text, Tone.STRONG, 16, true);
    }

    void section(String text) {
        skip();
        wide(text, Tone.STRONG, 12, true);
    }

    void paragraph(String text, Tone tone) {
        wide(text, tone, 10, false);
    }

    private void wide(String text, Tone tone, int size, boolean bold) {
        int last = widths.length - 1;
        sheet.value(line, 0, text);
        StyleSetter style = sheet.range(line, 0, line, last)
                .style()
                .fontSize(size)
                .wrapText(true)
                .verticalAlignment("center");
        if (bold) {
            style.bold();
        }
        colour(style, tone);
        style.merge().set();
        double lines = lines(text, 0, last);
        sheet.rowHeight(line, lines * LINE_HEIGHT * Math.max(1, size / 10.0) + PADDING);
        line++;
    }

    void headings(List<SheetColumn> columns) {
        for (SheetColumn column : columns) {
            sheet.value(line, column.first(), column.label());
            finish(
                    column,
                    sheet.range(line, column.first(), line, column.last())
                            .style()
                            .bold()
                            .fontColor("1F3A54")
                            .fillColor("DCE6EF")
                            .wrapText(true)
                            .horizontalAlignment(column.isNumber() ? "center" : "left")
                            .verticalAlignment("center")
                            .borderStyle(BorderSide.BOTTOM, BorderStyle.MEDIUM)
                            .borderColor(BorderSide.BOTTOM, "7F93A6"));
        }
        height(columns, columns.stream().map(SheetColumn::label).toList());
        line++;
    }

    void row(List<SheetColumn> columns, List<Content> contents) {
        for (int index = 0; index < columns.size(); index++) {
            SheetColumn column = columns.get(index);
            Content content = contents.get(index);
            write(column.first(), content.value());
            StyleSetter style = sheet.range(line, column.first(), line, column.last())
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                    .borderColor(BorderSide.BOTTOM, "D5DBE0");
            style.horizontalAlignment(content.value() instanceof Number ? "center" : "left");
            colour(style, content.tone());
            if (content.tone() == Tone.INPUT) {
                style.format(TEXT);
            }
            finish(column, style);
        }
        height(
                columns,
                contents.stream()
                        .map(content ->
                                content.value() == null ? "" : content.value().toString())
                        .toList());
        line++;
    }

    private void write(int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(line, column, number);
        } else if (value != null) {
            sheet.value(line, column, value.toString());
        }
    }

    private static void finish(SheetColumn column, StyleSetter style) {
        if (column.last() > column.first()) {
            style.merge();
        }
        style.set();
    }

    private static void colour(StyleSetter style, Tone tone) {
        String font = tone.font();
        String fill = tone.fill();
        if (font != null) {
            style.fontColor(font);
        }
        if (fill != null) {
            style.fillColor(fill);
        }
    }

    /** Spreadsheet programs do not agree on the height of wrapped lines and give merged cells none, so it is set. */
    private void height(List<SheetColumn> columns, List<String> texts) {
        double lines = 1;
        for (int index = 0; index < columns.size(); index++) {
            SheetColumn column = columns.get(index);
            lines = Math.max(lines, lines(texts.get(index), column.first(), column.last()));
        }
        sheet.rowHeight(line, Math.min(lines * LINE_HEIGHT + PADDING, Worksheet.MAX_ROW_HEIGHT));
    }

    private double lines(String text, int first, int last) {
        double width = -1;
        for (int column = first; column <= last; column++) {
            width += widths[column];
        }
        double lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines += Math.max(1, Math.ceil(displayWidth(paragraph) / width));
        }
        return lines;
    }

    /** Columns of a screen that the text takes: a Chinese character takes two. */
    private static double displayWidth(String text) {
        return text.codePoints()
                .mapToDouble(character -> character >= WIDE_FROM ? 2.1 : 1)
                .sum();
    }

    /** For printing: landscape, as wide as a page, pages numbered, and the headings on each of them. */
    void printable(String pageLabel, int repeatedLines) {
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer(pageLabel, Position.CENTER);
        if (repeatedLines > 0) {
            sheet.repeatRows(0, repeatedLines - 1);
        }
    }
}
