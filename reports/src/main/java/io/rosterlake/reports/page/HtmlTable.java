package io.rosterlake.reports.page;

import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Column;
import io.rosterlake.reports.document.Table;
import io.rosterlake.reports.document.Tone;
import io.rosterlake.reports.message.Messages;
import java.util.List;
import java.util.Locale;

/** Writes a table; long ones are folded up on the screen and unfold in print. */
final class HtmlTable {
    /** Tables with more rows than this start folded. */
    private static final int OPEN_ROWS = 40;

    private HtmlTable() {}

    static void write(Markup page, Table table, Messages messages) {
        page.raw("<div class=\"block\">").element("h3", table.title());
        if (!table.note().isEmpty()) {
            page.element("p.note", table.note());
        }
        boolean folded = table.rows().size() > OPEN_ROWS;
        if (folded) {
            page.raw("<details><summary>")
                    .text(messages.text("page.unfold", table.rows().size()))
                    .raw("</summary>");
        }
        page.raw("<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>");
        for (Column column : table.columns()) {
            page.raw("<th scope=\"col\" class=\"" + kind(column) + "\">")
                    .text(column.label())
                    .raw("</th>");
        }
        page.raw("</tr></thead>\n<tbody>\n");
        table.rows().forEach(row -> row(page, table.columns(), row));
        page.raw("</tbody>\n");
        if (!table.total().isEmpty()) {
            page.raw("<tfoot>");
            row(page, table.columns(), table.total());
            page.raw("</tfoot>\n");
        }
        page.raw("</table></div>").raw(folded ? "</details>" : "").raw("</div>\n");
    }

    private static void row(Markup page, List<Column> columns, List<Cell> cells) {
        page.raw("<tr>");
        for (int index = 0; index < cells.size(); index++) {
            cell(page, columns.get(index), cells.get(index));
        }
        page.raw("</tr>\n");
    }

    private static void cell(Markup page, Column column, Cell cell) {
        page.raw("<td class=\"" + kind(column) + "\"");
        if (cell instanceof Cell.Figure figure) {
            page.raw(" data-value=\"" + figure.value().toPlainString() + "\">").text(figure.shown());
        } else if (cell instanceof Cell.Text words && words.tone() != Tone.PLAIN) {
            page.raw("><span class=\"tone " + words.tone().name().toLowerCase(Locale.ROOT) + "\">")
                    .text(words.shown())
                    .raw("</span>");
        } else if (cell instanceof Cell.Missing) {
            page.raw("><span class=\"missing\">").text(cell.shown()).raw("</span>");
        } else {
            page.raw(">").text(cell.shown());
        }
        page.raw("</td>");
    }

    private static String kind(Column column) {
        return column.kind().name().toLowerCase(Locale.ROOT);
    }
}
