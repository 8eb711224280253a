package io.rosterlake.ingestion.feedback;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/** Writes pages as one web page that needs nothing beside it. */
final class PageHtml {
    private static final String STYLE = """
            body{font:14px/1.6 "Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif;color:#22303c;max-width:1180px;\
            margin:2em auto;padding:0 1.5em}
            h1{font-size:24px;color:#1f3a54;margin:0 0 .4em}h2{font-size:17px;color:#1f3a54;margin:1.6em 0 .4em}
            p{margin:.3em 0;padding:.1em .4em;white-space:pre-line}
            table{border-collapse:collapse;width:100%;font-size:13px}
            th{background:#dce6ef;color:#1f3a54;text-align:left;border-bottom:2px solid #7f93a6}
            th,td{padding:.3em .55em;vertical-align:top}td{border-bottom:1px solid #d5dbe0;overflow-wrap:anywhere;\
            white-space:pre-line}
            .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
            @media print{body{margin:0;max-width:none}thead{display:table-header-group}tr{break-inside:avoid}}
            """;

    private PageHtml() {}

    static void write(Path target, String title, Locale locale, List<Page> pages) throws IOException {
        Path unfinished = target.resolveSibling("." + target.getFileName() + ".unfinished");
        try {
            try (Writer page = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                page.write("<!doctype html>\n<html lang=\"" + locale.toLanguageTag()
                        + "\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
                        + "<title>" + escaped(title) + "</title>\n<style>\n" + STYLE + tones() + "</style>\n");
                for (Page part : pages) {
                    write(page, part);
                }
                page.write("</html>\n");
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String tones() {
        StringBuilder rules = new StringBuilder();
        for (Tone tone : Tone.values()) {
            rules.append('.').append(name(tone)).append('{');
            if (tone.font() != null) {
                rules.append("color:#").append(tone.font()).append(';');
            }
            if (tone.fill() != null) {
                rules.append("background:#").append(tone.fill()).append(';');
            }
            rules.append("}\n");
        }
        return rules.toString();
    }

    private static void write(Writer out, Page page) throws IOException {
        out.write("<section>\n");
        if (page.isList()) {
            out.write("<h2>" + escaped(page.name()) + "</h2>\n");
        }
        for (Page.Block block : page.blocks()) {
            if (block instanceof Page.Title title) {
                out.write("<h1>" + escaped(title.text()) + "</h1>\n");
            } else if (block instanceof Page.Section section) {
                out.write("<h2>" + escaped(section.text()) + "</h2>\n");
            } else if (block instanceof Page.Paragraph paragraph) {
                out.write("<p class=\"" + name(paragraph.tone()) + "\">" + escaped(paragraph.text()) + "</p>\n");
            } else if (block instanceof Page.Table table) {
                write(out, table);
            }
        }
        out.write("</section>\n");
    }

    private static void write(Writer out, Page.Table table) throws IOException {
        out.write("<table>\n<thead><tr>");
        for (Page.Heading heading : table.headings()) {
            out.write((heading.isNumber() ? "<th class=\"number\">" : "<th>") + escaped(heading.label()) + "</th>");
        }
        out.write("</tr></thead>\n");
        for (List<Page.Value> row : table.rows()) {
            out.write("<tr>");
            for (int index = 0; index < row.size(); index++) {
                Page.Value value = row.get(index);
                String number = table.headings().get(index).isNumber() ? " number" : "";
                out.write("<td class=\"" + name(value.tone()) + number + "\">" + escaped(value.text()) + "</td>");
            }
            out.write("</tr>\n");
        }
        out.write("</table>\n");
    }

    private static String name(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
