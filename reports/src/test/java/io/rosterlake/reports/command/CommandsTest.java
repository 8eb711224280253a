package io.rosterlake.reports.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.reports.fixture.TestTable;
import io.rosterlake.reports.fixture.TinyLake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    /** What a page would load from: elements' addresses, style sheets' addresses, script's requests. */
    private static final Pattern EXTERNAL = Pattern.compile(
            "(?i)(?:src|href|action|data)\\s*=\\s*[\"']?(?:https?:)?//|url\\(|@import|<link|<iframe|<img");

    @TempDir
    private static Path folder;

    private static Path lake;

    private final StringWriter out = new StringWriter();
    private final StringWriter error = new StringWriter();

    @BeforeAll
    static void write() {
        lake = TinyLake.write(folder.resolve("lake"));
    }

    @Test
    void reportWritesPageAndWorkbookInBothLanguages() throws IOException {
        Path reports = folder.resolve("both");

        assertThat(run("report", "--lake", lake.toString(), "--out", reports.toString()))
                .isZero();

        assertThat(files(reports))
                .containsExactly(
                        "finance.en.html",
                        "finance.en.xlsx",
                        "finance.zh.html",
                        "finance.zh.xlsx",
                        "workforce.en.html",
                        "workforce.en.xlsx",
                        "workforce.zh.html",
                        "workforce.zh.xlsx");
        assertThat(out.toString()).contains(reports.resolve("workforce.zh.html").toString());
        assertThat(error.toString()).isEmpty();
    }

    @Test
    void pageLoadsNothingAndHoldsFiguresAndLibrary() throws IOException {
        Path reports = folder.resolve("page");
        run("report", "--lake", lake.toString(), "--out", reports.toString());
        String page = Files.readString(reports.resolve("workforce.zh.html"));
        String ours = page.substring(0, page.indexOf("<script>\n")) + page.substring(page.lastIndexOf("<script>\n"));

        assertThat(EXTERNAL.matcher(ours).results().map(result -> result.group()))
                .isEmpty();
        assertThat(page)
                .contains("default-src 'none'", "echarts", "lang=\"zh-CN\"")
                .contains("<span class=\"figure\">409.09</span>", "12.90%", "≥ 8 且 ≤ 7")
                .contains("href=\"workforce.en.html\"", "href=\"workforce.zh.xlsx\"");
        assertThat(page.split("application/json", -1)).hasSize(12);
    }

    @Test
    void financePackLoadsNothingAndItsChartsAreToldInWords() throws IOException {
        Path reports = folder.resolve("finance");
        run("report", "--lake", lake.toString(), "--out", reports.toString());
        String page = Files.readString(reports.resolve("finance.en.html"));
        String ours = page.substring(0, page.indexOf("<script>\n")) + page.substring(page.lastIndexOf("<script>\n"));

        assertThat(EXTERNAL.matcher(ours).results().map(result -> result.group()))
                .isEmpty();
        assertThat(page)
                .contains("role=\"note\">Illustrative, not fit for a budget", "href=\"finance.en.xlsx\"")
                .contains("\"kind\":\"waterfall\"", "\"kind\":\"lines\"", "\"bands\":[{")
                .contains("aria-label=\"[ILLUSTRATIVE · USER-GIVEN PARAMETERS · INCOMPLETE] As is");
    }

    @Test
    void lakeWithoutProjectionGetsTheWorkforceReportAndIsToldWhatToRun() throws IOException {
        Path young = TinyLake.writeWithout(folder.resolve("unprojected"), name -> name.startsWith("gold.pay_"));
        Path reports = folder.resolve("unprojected-reports");

        assertThat(run("report", "--lake", young.toString(), "--out", reports.toString(), "--locale", "en"))
                .isZero();

        assertThat(files(reports)).containsExactly("workforce.en.html", "workforce.en.xlsx");
        assertThat(out.toString()).contains("There is no projection of pay", "./rosterlake project");
    }

    @Test
    void headlinesEndWithThoseOfPayAndTheirWarnings() {
        assertThat(run("headlines", "--lake", lake.toString(), "--locale", "en"))
                .isZero();

        assertThat(out.toString())
                .contains("Workers in post: 32 people", "Illustrative, not fit for a budget")
                .contains("INCOMPLETE] As is · cost of a worker and month: 490.04 yuan a worker and month");
    }

    @Test
    void pageTakesWordsOfTheLakeForWords() throws IOException {
        Path reports = folder.resolve("escaped");
        run("report", "--lake", lake.toString(), "--out", reports.toString());

        assertThat(Files.readString(reports.resolve("workforce.en.html")))
                .contains("甲区/&lt;坏&gt;花名册2026-06.xlsx")
                .doesNotContain("<坏>");
    }

    @Test
    void pageOfOneLanguageLinksToNoOther() throws IOException {
        Path reports = folder.resolve("one");

        assertThat(run("report", "--lake", lake.toString(), "--out", reports.toString(), "--locale", "en"))
                .isZero();

        assertThat(files(reports))
                .containsExactly("finance.en.html", "finance.en.xlsx", "workforce.en.html", "workforce.en.xlsx");
        assertThat(Files.readString(reports.resolve("workforce.en.html"))).doesNotContain("workforce.zh.html");
    }

    @Test
    void sameLakeGivesSameBytes() throws IOException {
        run(
                "report",
                "--lake",
                lake.toString(),
                "--out",
                folder.resolve("first").toString());
        run(
                "report",
                "--lake",
                lake.toString(),
                "--out",
                folder.resolve("second").toString());

        for (String file : files(folder.resolve("first"))) {
            assertThat(folder.resolve("second").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("first").resolve(file));
        }
    }

    @Test
    void workbookHoldsNumbersAsNumbersAndWordsAsText() throws IOException {
        Path reports = folder.resolve("workbook");
        run("report", "--lake", lake.toString(), "--out", reports.toString());
        byte[] bytes = Files.readAllBytes(reports.resolve("workforce.zh.xlsx"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook)
                    .extracting(Sheet::getSheetName)
                    .containsExactly(
                            "关键数字",
                            "社区配备",
                            "区县配备",
                            "每月流动",
                            "每月流动（区县）",
                            "近12个月流动",
                            "离职率",
                            "留任",
                            "培训",
                            "持证",
                            "年度考核",
                            "队伍结构",
                            "退休",
                            "方案对比",
                            "方案成本对比",
                            "未能计算",
                            "数据说明");
            assertThat(workbook)
                    .filteredOn(sheet -> !sheet.getSheetName().equals("数据说明"))
                    .allSatisfy(sheet -> assertThat(sheet.getPaneInformation().isFreezePane())
                            .isTrue());
            assertThat(workbook)
                    .allSatisfy(sheet -> sheet.forEach(row ->
                            row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));

            Sheet summary = workbook.getSheet("关键数字");
            assertThat(summary.getRow(3).getCell(0).getStringCellValue()).isEqualTo("在岗社区工作者");
            assertThat(summary.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(32);
            assertThat(summary.getRow(7).getCell(1).getNumericCellValue()).isEqualTo(0.129032);
            assertThat(summary.getRow(7).getCell(1).getCellStyle().getDataFormatString())
                    .isEqualTo("0.00%");

            Sheet communities = workbook.getSheet("社区配备");
            assertThat(communities.getRow(3).getCell(2).getStringCellValue()).isEqualTo("=HYPERLINK(1)");
            assertThat(communities.getRow(3).getCell(10).getStringCellValue()).isEqualTo("—");
            assertThat(communities.getRow(3).getCell(6).getNumericCellValue()).isEqualTo(10);
        }
    }

    @Test
    void headlinesPrintFiguresWithTheirPeriod() {
        assertThat(run("headlines", "--lake", lake.toString(), "--locale", "en"))
                .isZero();

        assertThat(out.toString())
                .startsWith("Community workers: the state of the workforce · As of June 2026 · 2 districts: 甲区, 乙区")
                .contains(
                        "Workers in post: 32 people",
                        "Communities short of staff: 3 communities · missing 6 people",
                        "Turnover, 12 months, on average headcount: 12.90%",
                        "Behind on training: 4 people · of 19 people",
                        "    Period: 1–12 months with figures of the 12 months ending May 2026 to June 2026");
    }

    @Test
    void exportWritesTheSameTimesWhereverItRuns() throws IOException {
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            run("export", "--lake", lake.toString(), "--table", "bronze.district", "--out", folder + "/east");
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            run("export", "--lake", lake.toString(), "--table", "bronze.district", "--out", folder + "/west");
        } finally {
            TimeZone.setDefault(here);
        }

        assertThat(folder.resolve("east/bronze.district.csv"))
                .hasSameTextualContentAs(folder.resolve("west/bronze.district.csv"));
        assertThat(folder.resolve("east/bronze.district.csv"))
                .content()
                .contains("100001,旧名,某市,jinan-lixia,monthly,2026-01-01T00:00:00Z\n");
    }

    @Test
    void exportWritesTablesAsCsvThatNoSpreadsheetTakesForFormulas() throws IOException {
        Path lakeOfSigns = folder.resolve("signs");
        TestTable.create(lakeOfSigns, "gold.staffing", "SELECT 'a' AS word, 1 AS number, DATE '2026-06-01' AS period")
                .append("SELECT '=1+1' AS word, -1 AS number, DATE '2026-06-01' AS period")
                .append("SELECT chr(9) || '=1+1' AS word, 3 AS number, DATE '2026-06-01' AS period")
                .append("SELECT 'a\"b,c' AS word, NULL::INTEGER AS number, NULL::DATE AS period")
                .append("SELECT '东街' AS word, 2 AS number, DATE '2026-06-01' AS period");
        Path csv = folder.resolve("csv");

        assertThat(run("export", "--table", "gold.staffing", "--lake", lakeOfSigns.toString(), "--out", csv.toString()))
                .isZero();

        assertThat(csv.resolve("staffing.csv"))
                .content()
                .isEqualTo(
                        "word,number,period\n'\t=1+1,3,2026-06-01\n'=1+1,-1,2026-06-01\n\"a\"\"b,c\",,\n东街,2,2026-06-01\n");
    }

    @Test
    void exportOfAllMeansAllGoldTables() throws IOException {
        Path csv = folder.resolve("all");

        assertThat(run("export", "--all", "--lake", lake.toString(), "--out", csv.toString()))
                .isZero();
        assertThat(run(
                        "export",
                        "--table",
                        "bronze.district,gold.turnover",
                        "--lake",
                        lake.toString(),
                        "--out",
                        csv.toString()))
                .isZero();

        assertThat(files(csv))
                .containsExactly(
                        "appraisal.csv",
                        "bronze.district.csv",
                        "certificate_coverage.csv",
                        "data_quality.csv",
                        "pay_backtest.csv",
                        "pay_backtest_miss.csv",
                        "pay_band.csv",
                        "pay_change.csv",
                        "pay_missing.csv",
                        "pay_projection.csv",
                        "retention.csv",
                        "retirement_outlook.csv",
                        "scheme_comparison.csv",
                        "staffing.csv",
                        "staffing_district.csv",
                        "training_compliance.csv",
                        "turnover.csv",
                        "workforce_flow.csv",
                        "workforce_profile.csv");
    }

    @Test
    void whatLeavesTheLakeStandsInTheAuditTrail() throws IOException {
        Path exported = folder.resolve("audited");
        Path trail = folder.resolve("trail");

        run(
                "export",
                "--table",
                "gold.staffing",
                "--lake",
                lake.toString(),
                "--out",
                exported.toString(),
                "--audit",
                trail.toString());

        assertThat(linesOf(trail)).hasSize(2);
        assertThat(linesOf(trail).get(0)).contains("\"command\":\"export\"", "\"event\":\"begun\"", "\"user\":");
        assertThat(linesOf(trail).get(1)).contains("\"event\":\"ended\"", "staffing.csv", "\"exit_code\":0");
    }

    @Test
    void nothingLeavesTheLakeWithoutATrace() throws IOException {
        Path taken = Files.createFile(folder.resolve("taken"));
        Path exported = folder.resolve("untraced");

        assertThat(run(
                        "export",
                        "--table",
                        "gold.staffing",
                        "--lake",
                        lake.toString(),
                        "--out",
                        exported.toString(),
                        "--audit",
                        taken.toString()))
                .isEqualTo(3);

        assertThat(exported).doesNotExist();
        assertThat(error.toString()).contains("ROSTERLAKE_AUDIT");
    }

    private static List<String> linesOf(Path trail) throws IOException {
        try (Stream<Path> files = Files.list(trail)) {
            return Files.readAllLines(files.findFirst().orElseThrow());
        }
    }

    @Test
    void wrongCallsAnswerTwoAndSayWhatToDo() {
        assertThat(run("report", "--lake", folder.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(error.toString()).startsWith("找不到数据湖目录：").contains("--lake");
        assertThat(run("report", "--lake", lake.toString(), "--period", "2026/06"))
                .isEqualTo(2);
        assertThat(error.toString()).contains("“2026/06”不是月份");
        assertThat(run("export", "--lake", lake.toString())).isEqualTo(2);
        assertThat(error.toString()).contains("调用有误：请写明要导出的表", "rosterlake export --help");
        assertThat(run("export", "--all", "--table", "gold.staffing")).isEqualTo(2);
        assertThat(error.toString()).contains("--table 与 --all 只能写一个");
        assertThat(run("headlines", "--lak", "x")).isEqualTo(2);
        assertThat(error.toString()).contains("调用有误：不认识的选项或参数：--lak x；是否想写 --lake");
        assertThat(run("report", "--nonsense", "--locale", "en")).isEqualTo(2);
        assertThat(error.toString()).contains("Wrong call: unknown option or argument: --nonsense");
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void lakeWithoutTablesIsAWrongCallAndNamesTheCommand() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(run("headlines", "--lake", empty.toString(), "--locale", "en"))
                .isEqualTo(2);
        assertThat(error.toString())
                .isEqualToIgnoringNewLines("The lake has no table gold.staffing_district (" + empty
                        + "). Run rosterlake transform first.");
    }

    @Test
    void fileInPlaceOfReportFolderAnswersThree() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(run("report", "--lake", lake.toString(), "--out", file.toString(), "--locale", "en"))
                .isEqualTo(3);
        assertThat(error.toString()).startsWith("Cannot write " + file);
    }

    @Test
    void helpIsInTheLanguageAskedFor() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("用法：", "report", "headlines", "export", "关键数字");
        assertThat(run("report", "--help", "--locale", "en")).isZero();
        assertThat(out.toString())
                .contains("folder of the lake", "--jdbc-url", "Chinese and English", "wrong call or configuration");
    }

    private int run(String... arguments) {
        return Commands.run(List.of(arguments), Map.of(), new PrintWriter(out, true), new PrintWriter(error, true));
    }

    private static List<String> files(Path reports) throws IOException {
        try (Stream<Path> files = Files.list(reports)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
