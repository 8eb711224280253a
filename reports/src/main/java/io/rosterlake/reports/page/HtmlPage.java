package io.rosterlake.reports.page;

import io.rosterlake.reports.document.Block;
import io.rosterlake.reports.document.Chart;
import io.rosterlake.reports.document.Headline;
import io.rosterlake.reports.document.LineChart;
import io.rosterlake.reports.document.Paragraph;
import io.rosterlake.reports.document.Report;
import io.rosterlake.reports.document.Section;
import io.rosterlake.reports.document.Table;
import io.rosterlake.reports.document.Waterfall;
import io.rosterlake.reports.message.Language;
import io.rosterlake.reports.message.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;

/**
 * A report as one HTML file that holds all it needs: style, script, the chart library and the figures. It loads nothing, and its content security policy
 * forbids it to.
 */
public final class HtmlPage {
    private static final String CHART_LIBRARY = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";
    private static final String POLICY =
            "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:";

    private final Report report;
    private final Messages messages;
    private final Set<Language> languages;
    private final Markup page = new Markup();

    private HtmlPage(Report report, Set<Language> languages) {
        this.report = report;
        this.messages = report.messages();
        this.languages = languages;
    }

    /**
     * Writes the page.
     *
     * @param languages the languages that the report is written in; with two, the page links to its sister
     */
    public static String of(Report report, Set<Language> languages) {
        HtmlPage page = new HtmlPage(report, languages);
        page.head();
        page.body();
        return page.page.toString();
    }

    private void head() {
        page.raw("<!DOCTYPE html>\n<html lang=\"" + messages.language().htmlCode() + "\">\n<head>\n")
                .raw("<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", report.title() + " · " + report.subtitle())
                .raw("\n<style>\n" + resource("/page/report.css") + "</style>\n</head>\n");
    }

    private void body() {
        page.raw("<body>\n<header>").open("div.bar").element("p.product", messages.text("page.product"));
        links();
        page.raw("</div>")
                .element("h1", report.title())
                .element("p.subtitle", report.subtitle())
                .raw("</header>\n<main>\n");
        report.warnings().forEach(warning -> page.raw("<p class=\"notice\" role=\"note\">")
                .text(warning)
                .raw("</p>\n"));
        headlines();
        navigation();
        report.sections().forEach(this::section);
        page.raw("</main>\n<footer>").element("p", messages.text("page.footer")).raw("</footer>\n");
        page.raw("<script>\n" + resource(CHART_LIBRARY) + "\n</script>\n");
        page.raw("<script>\n" + resource("/page/report.js") + "</script>\n</body>\n</html>\n");
    }

    private void links() {
        Language language = messages.language();
        page.raw("<p class=\"links\">");
        page.raw("<a href=\"" + report.fileStem() + "." + language.code() + ".xlsx\">")
                .text(messages.text("page.workbook"))
                .raw("</a>");
        if (languages.contains(language.other())) {
            Language other = language.other();
            page.raw(" <a lang=\"" + other.htmlCode() + "\" href=\"" + report.fileStem() + "." + other.code()
                            + ".html\">")
                    .text(messages.text("page.other.language"))
                    .raw("</a>");
        }
        page.raw("</p>");
    }

    private void headlines() {
        page.raw("<section class=\"headlines\" aria-label=\"")
                .text(messages.text("page.headlines"))
                .raw("\">\n");
        for (Headline headline : report.headlines()) {
            page.raw("<article>").element("h2", headline.label()).open("p.figures");
            for (Headline.Part part : headline.parts()) {
                page.open("span.part").element("span.unit", part.before());
                page.element("span.figure", part.figure().shown()).element("span.unit", part.unit());
                page.close("span");
            }
            page.raw("</p>").element("p.counted", headline.definition());
            page.raw("<details>")
                    .element("summary", messages.text("page.details"))
                    .raw("<dl>");
            term("page.period", headline.period());
            term("page.basis", headline.basis());
            page.raw("</dl></details></article>\n");
        }
        page.raw("</section>\n");
    }

    private void term(String key, String description) {
        page.open("div")
                .element("dt", messages.text(key))
                .element("dd", description)
                .close("div");
    }

    private void navigation() {
        page.raw("<nav aria-label=\"").text(messages.text("page.contents")).raw("\">");
        for (Section section : report.sections()) {
            page.raw("<a href=\"#" + section.id() + "\">").text(section.title()).raw("</a>");
        }
        page.raw("</nav>\n");
    }

    private void section(Section section) {
        page.raw("<section id=\"" + section.id() + "\">\n").element("h2", section.title());
        for (Block block : section.blocks()) {
            block(block);
        }
        page.raw("</section>\n");
    }

    private void block(Block block) {
        if (block instanceof Paragraph paragraph) {
            page.element("p", paragraph.text()).raw("\n");
        } else if (block instanceof Table table) {
            HtmlTable.write(page, table, messages);
        } else if (block instanceof Chart chart) {
            figure(chart.title(), chart.note(), chart.title(), ChartData.of(chart));
        } else if (block instanceof LineChart chart) {
            figure(chart.title(), chart.note(), chart.description(), ChartData.of(chart));
        } else if (block instanceof Waterfall chart) {
            figure(chart.title(), chart.note(), chart.description(), ChartData.of(chart));
        }
    }

    private void figure(String title, String note, String description, String data) {
        page.raw("<figure>").open("figcaption").element("h3", title).element("p.note", note);
        page.raw("</figcaption><div class=\"chart\" role=\"img\" aria-label=\"").text(description);
        page.raw("\"><script type=\"application/json\">" + data + "</script></div>");
        page.raw("<noscript>")
                .element("p.note", messages.text("page.no.script"))
                .raw("</noscript></figure>\n");
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(HtmlPage.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
