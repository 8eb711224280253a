package io.rosterlake.reports.workbook;

import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Column;
import io.rosterlake.reports.document.Sheet;
import io.rosterlake.reports.document.Table;
import io.rosterlake.reports.document.Tone;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables onto a sheet, one below the other. Where there is one only, its headings stay in sight and can filter. */
final class SheetWriter {
    private static final double NARROWEST = 9;
    private static final double WIDEST_WORD = 34;
    private static final double SENTENCE = 48;
    private static final double LINE = 15;

    /** More columns than this go onto the next page. */
    private static final int COLUMNS_A_PAGE = 14;

    private final Worksheet sheet;
    private final Layout layout;
    private int line;

    SheetWriter(Worksheet sheet, Layout layout) {
        this.sheet = sheet;
        this.layout = layout;
    }

    /** @param header what every printed page says at its top; may be empty */
    void write(Sheet wanted, String header) {
        List<Table> tables = wanted.tables();
        double[] widths = widths(tables);
        for (Table table : tables) {
            int heading = write(table, widths);
            if (tables.size() == 1) {
                sheet.freezePane(wanted.frozenColumns(), heading + 1);
                sheet.repeatRows(heading);
                sheet.setAutoFilter(
                        heading,
                        0,
                        heading + table.rows().size(),
                        table.columns().size() - 1);
            }
            line += 2;
        }
        if (tables.size() > 1 && wanted.frozenColumns() > 0) {
            sheet.freezePane(wanted.frozenColumns(), 0);
        }
        if (!header.isEmpty()) {
            sheet.header(header.replace("&", "&&"), Position.CENTER);
        }
        print(wanted, widths.length);
    }

    /** Wide sheets take several pages side by side, with their first columns on each. */
    private void print(Sheet wanted, int columns) {
        int pages = Math.max(1, (columns - wanted.frozenColumns()) / COLUMNS_A_PAGE);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) pages);
        sheet.fitToHeight((short) 0);
        if (pages > 1 && wanted.frozenColumns() > 0) {
            sheet.repeatCols(0, wanted.frozenColumns() - 1);
        }
    }

    /** Writes title, note, headings and rows; returns the line of the headings. */
    private int write(Table table, double[] widths) {
        sheet.value(line, 0, table.title());
        sheet.style(line, 0).bold().fontSize(13).set();
        line++;
        for (String note : table.note().lines().toList()) {
            sheet.value(line, 0, note);
            sheet.style(line, 0).fontColor("56636E").set();
            line++;
        }
        int heading = line;
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.value(heading, column, table.columns().get(column).label());
            sheet.style(heading, column)
                    .bold()
                    .wrapText(true)
                    .horizontalAlignment(table.columns().get(column).kind() == Column.Kind.FIGURE ? "right" : "left")
                    .verticalAlignment("center")
                    .fillColor("E9EEF2")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.MEDIUM)
                    .borderColor(BorderSide.BOTTOM, "8A98A5")
                    .set();
        }
        height(table.columns().stream().map(Column::label).toList(), widths);
        line++;
        Layout.Rows rows = new Layout.Rows(line, line + table.rows().size() - 1);
        table.rows().forEach(row -> row(table.columns(), row, rows, widths, false));
        if (!table.total().isEmpty()) {
            row(table.columns(), table.total(), rows, widths, true);
        }
        return heading;
    }

    private void row(List<Column> columns, List<Cell> cells, Layout.Rows rows, double[] widths, boolean total) {
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            StyleSetter style = sheet.style(line, column)
                    .verticalAlignment("top")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                    .borderColor(BorderSide.BOTTOM, "D5DBE0");
            if (cell instanceof Cell.Figure figure) {
                figure(figure, rows, column);
                style.format(figure.format().pattern());
            } else {
                sheet.value(line, column, cell.shown());
                style.wrapText(columns.get(column).kind() == Column.Kind.SENTENCE);
                boolean right = columns.get(column).kind() == Column.Kind.FIGURE;
                style.horizontalAlignment(right ? "right" : "left").indent(right || column == 0 ? 0 : 1);
                colour(cell, style);
            }
            if (total) {
                style.bold().fillColor("F0F3F5");
            }
            style.set();
        }
        height(cells.stream().map(Cell::shown).toList(), widths);
        line++;
    }

    private void figure(Cell.Figure figure, Layout.Rows rows, int column) {
        if (figure.formula().isEmpty()) {
            sheet.value(line, column, figure.value());
            return;
        }
        String formula =
                new FormulaText(layout, rows, line, column).of(figure.formula().get());
        sheet.formula(line, column, ComputedCells.withResult(formula, figure.value()));
    }

    /** Spreadsheet programs do not agree on the height of wrapped lines, so it is set. */
    private void height(List<String> texts, double[] widths) {
        double lines = 1;
        for (int column = 0; column < texts.size(); column++) {
            lines = Math.max(lines, Math.ceil((displayWidth(texts.get(column)) + 1) / widths[column]));
        }
        if (lines > 1) {
            sheet.rowHeight(line, Math.min(lines * LINE, Worksheet.MAX_ROW_HEIGHT));
        }
    }

    private static void colour(Cell cell, StyleSetter style) {
        Tone tone = cell instanceof Cell.Text words ? words.tone() : Tone.MUTED;
        switch (tone) {
            case GOOD -> style.fontColor("2C5A3F");
            case BAD -> style.fontColor("8C2F25");
            case WARNING -> style.fontColor("7A5310");
            case MUTED -> style.fontColor("75818C");
            case PLAIN -> style.fontColor("000000");
        }
    }

    private double[] widths(List<Table> tables) {
        int columns =
                tables.stream().mapToInt(table -> table.columns().size()).max().orElse(0);
        double[] widths = new double[columns];
        for (int column = 0; column < columns; column++) {
            widths[column] = NARROWEST;
            for (Table table : tables) {
                widths[column] = Math.max(widths[column], width(table, column));
            }
            sheet.width(column, widths[column]);
        }
        return widths;
    }

    private static double width(Table table, int column) {
        if (column >= table.columns().size()) {
            return 0;
        }
        boolean sentence = table.columns().get(column).kind() == Column.Kind.SENTENCE;
        double widest = Math.min(18, displayWidth(table.columns().get(column).label()) + 3);
        for (List<Cell> row : table.rows()) {
            widest = Math.max(widest, displayWidth(row.get(column).shown()) + 2);
        }
        return Math.min(widest, sentence ? SENTENCE : WIDEST_WORD);
    }

    /** Columns of a screen that the text takes: a Chinese character takes two. */
    private static double displayWidth(String text) {
        return text.codePoints()
                .mapToDouble(character -> character >= 0x2E80 ? 2 : 1)
                .sum();
    }
}
