package io.rosterlake.transforms.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A page as one HTML document that needs nothing else. */
public final class HtmlPage {
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,:]\\d+)*(?: ?%|-\\d+(?:\\.\\d+)?)?");

    /** As many tables need no list of them before. */
    private static final int WITHOUT_CONTENTS = 5;

    private final StringBuilder html = new StringBuilder();

    private HtmlPage() {}

    public static String of(Page page) {
        return new HtmlPage().document(page);
    }

    private String document(Page page) {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(page.isEnglish() ? "en" : "zh-CN")
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(page.title()))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(escaped(page.title()))
                .append("</h1>\n");
        page.notes()
                .forEach(note ->
                        html.append("<p class=\"note\">").append(escaped(note)).append("</p>\n"));
        if (!page.legend().isEmpty()) {
            html.append("<ul class=\"legend\">\n");
            page.legend().forEach(entry -> html.append("<li class=\"tone ")
                    .append(entry.tone().code())
                    .append("\">")
                    .append(escaped(entry.label()))
                    .append("</li>\n"));
            html.append("</ul>\n");
        }
        if (page.tables().size() > WITHOUT_CONTENTS) {
            contents(page);
        }
        for (int number = 0; number < page.tables().size(); number++) {
            table(page.tables().get(number), number, page.title());
        }
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    /** Links to the tables of a long page. */
    private void contents(Page page) {
        html.append("<nav class=\"contents\">\n");
        for (int number = 0; number < page.tables().size(); number++) {
            html.append("<a href=\"#table-")
                    .append(number)
                    .append("\">")
                    .append(escaped(page.tables().get(number).heading()))
                    .append("</a>\n");
        }
        html.append("</nav>\n");
    }

    private void table(PageTable table, int number, String title) {
        if (!table.heading().equals(title)) {
            html.append("<h2 id=\"table-")
                    .append(number)
                    .append("\">")
                    .append(escaped(table.heading()))
                    .append("</h2>\n");
        }
        table.notes()
                .forEach(note ->
                        html.append("<p class=\"note\">").append(escaped(note)).append("</p>\n"));
        int shares = table.columns().stream().mapToInt(PageTable.Column::width).sum();
        html.append("<table>\n<colgroup>");
        table.columns().forEach(column -> html.append("<col style=\"width: ")
                .append(column.width() * 1000 / shares / 10.0)
                .append("%\">"));
        html.append("</colgroup>\n<thead><tr>");
        for (int column = 0; column < table.columns().size(); column++) {
            html.append(table.hasAmounts(column) ? "<th scope=\"col\" class=\"amount\">" : "<th scope=\"col\">")
                    .append(escaped(table.columns().get(column).label()))
                    .append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        table.rows().forEach(row -> row(row, table.columns().size()));
        html.append("</tbody>\n</table>\n");
    }

    private void row(PageRow row, int columns) {
        if (row.isHeading()) {
            html.append("<tr class=\"part\"><th scope=\"rowgroup\" colspan=\"")
                    .append(columns)
                    .append("\">")
                    .append(escaped(row.cells().get(0).text()))
                    .append("</th></tr>\n");
            return;
        }
        html.append("<tr class=\"").append(row.tone().code()).append("\">");
        row.cells().forEach(cell -> {
            html.append("<td>");
            cell(cell.lines());
            html.append("</td>");
        });
        html.append("</tr>\n");
    }

    private void cell(List<PageCell.Line> lines) {
        for (PageCell.Line line : lines) {
            String kind = line.kind().name().toLowerCase(java.util.Locale.ROOT);
            String tone =
                    line.tone() == Tone.PLAIN ? "" : " tone " + line.tone().code();
            html.append("<p class=\"").append(kind).append(tone).append("\">");
            html.append(
                    line.kind() == PageCell.Kind.STATEMENT || line.kind() == PageCell.Kind.DETAIL
                            ? FIGURE.matcher(escaped(line.text())).replaceAll("<b>$0</b>")
                            : escaped(line.text()));
            html.append("</p>");
        }
    }

    private static String style() {
        try (InputStream css = HtmlPage.class.getResourceAsStream("page.css")) {
            if (css == null) {
                throw new IllegalStateException("The program's own style sheet is not on its class path");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
