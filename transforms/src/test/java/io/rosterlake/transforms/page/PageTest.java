package io.rosterlake.transforms.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.page.PageCell.Kind;
import io.rosterlake.transforms.page.PageCell.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of a page. */
class PageTest {
    private static Page page(PageTable... tables) {
        return new Page(
                "对照 <甲&乙>",
                Locale.CHINESE,
                List.of("说明"),
                List.of(new Page.Legend(Tone.DIFFERENT, "不同：1 项")),
                List.of(tables));
    }

    private static PageTable table() {
        PageCell rule = new PageCell(List.of(
                Line.of(Kind.STATEMENT, "每年不少于 30 课时"),
                Line.of(Kind.SOURCE, "第3条〔有据〕"),
                Line.of(Kind.WORDS, "“每年不少于30课时”")));
        return new PageTable(
                "培训",
                List.of(new PageTable.Column("事项", 20), new PageTable.Column("甲", 60), new PageTable.Column("对比", 20)),
                List.of(
                        PageRow.heading("培训"),
                        PageRow.of(
                                Tone.DIFFERENT, List.of(PageCell.of("课时"), rule, PageCell.of(Tone.DIFFERENT, "不同")))));
    }

    private static PageTable list() {
        return list("jinan-lixia");
    }

    private static PageTable list(String scheme) {
        return new PageTable(
                "缺失",
                List.of(new PageTable.Column("方案", 50), new PageTable.Column("条数", 50)),
                List.of(PageRow.of(Tone.PLAIN, List.of(PageCell.of(scheme), PageCell.of(4)))));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 100})
    void noLineOfTextIsWiderThanTheTerminal(int width) {
        assertThat(TextPage.of(page(table()), width).lines())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
    }

    @Test
    void textAlignsColumnsThoughChineseIsTwiceAsWide() {
        List<String> lines = TextPage.of(page(table()), 60).lines().toList();

        assertThat(lines).contains("■ 培训");
        assertThat(lines.stream()
                        .filter(line -> line.contains(" │ "))
                        .map(line -> DisplayWidth.of(line.substring(0, line.indexOf('│')))))
                .isNotEmpty()
                .containsOnly(11);
    }

    @Test
    void listsAreAsNarrowAsWhatStandsInThem() {
        assertThat(TextPage.of(page(list()), 100)).contains("方案         条数\n", "jinan-lixia  4\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'社区工作者，管理办法。', 10, '社区工作|者，管理办|法。'",
        "'at least 18 per 10000', 10, 'at least|18 per|10000'",
        "'xiamen-xiangan-2013', 10, 'xiamen-xia|ngan-2013'",
        "'', 10, ''"
    })
    void wrapsWithoutTearingWordsOrBeginningALineWithAMark(String text, int width, String lines) {
        assertThat(String.join("|", DisplayWidth.wrapped(text, width))).isEqualTo(lines);
    }

    @Test
    void htmlIsOneDocumentThatNeedsNothingElse() {
        String html = HtmlPage.of(page(table()));

        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"zh-CN\">", "<style>", "@page", "对照 &lt;甲&amp;乙&gt;")
                .doesNotContain("http:", "https:", "<script", "<link", "<甲");
    }

    @Test
    void htmlMakesFiguresStandOutButLeavesQuotationsAlone() {
        assertThat(HtmlPage.of(page(table())))
                .contains("<p class=\"statement\">每年不少于 <b>30</b> 课时</p>", "<p class=\"words\">“每年不少于30课时”</p>")
                .contains("<tr class=\"different\">", "<p class=\"plain tone different\">不同</p>");
    }

    @Test
    void workbookHasASheetForEachTableAndNoClock() throws IOException {
        byte[] workbook = XlsxPage.of(page(table(), list()));
        Map<String, String> parts = parts(workbook);

        assertThat(parts).containsKeys("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
        assertThat(parts.get("xl/workbook.xml")).contains("name=\"&#x57f9;&#x8bad;\"", "name=\"&#x7f3a;&#x5931;\"");
        assertThat(parts.get("docProps/core.xml")).doesNotContain("created");
        assertThat(XlsxPage.of(page(table(), list()))).isEqualTo(workbook);
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void workbookCutsWhatNoCellCanHold() throws IOException {
        byte[] workbook = XlsxPage.of(page(list("x".repeat(40_000))));

        assertThat(parts(workbook).values())
                .anyMatch(part -> part.contains("x".repeat(32_766) + "&#x2026;"))
                .noneMatch(part -> part.contains("x".repeat(32_767)));
    }

    @Test
    void commaSeparatedValuesAreQuotedAndNeverFormulas() {
        PageTable table = new PageTable(
                "表",
                List.of(new PageTable.Column("甲,乙", 1), new PageTable.Column("丙", 1)),
                List.of(
                        PageRow.heading("不出现"),
                        PageRow.of(Tone.PLAIN, List.of(PageCell.of("=1+1"), PageCell.of("说\"是\"")))));

        assertThat(CsvPage.of(list("a\rb"))).endsWith("\r\n\"a\rb\",4\r\n");
        assertThat(CsvPage.of(table)).isEqualTo("\uFEFF\"甲,乙\",丙\r\n'=1+1,\"说\"\"是\"\"\"\r\n");
    }
}
