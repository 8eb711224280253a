package io.rosterlake.reports.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.reports.database.EmbeddedLake;
import io.rosterlake.reports.database.ReportDatabase;
import io.rosterlake.reports.document.Block;
import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.LineChart;
import io.rosterlake.reports.document.Paragraph;
import io.rosterlake.reports.document.Report;
import io.rosterlake.reports.document.Section;
import io.rosterlake.reports.document.Table;
import io.rosterlake.reports.document.Waterfall;
import io.rosterlake.reports.fixture.TinyLake;
import io.rosterlake.reports.message.Language;
import io.rosterlake.reports.message.Messages;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the finance pack says about the tiny lake; amounts are those of its {@code TinyPay}, added up by hand. */
class FinanceReportTest {
    @TempDir
    private static Path folder;

    private static Report chinese;
    private static Report english;

    @BeforeAll
    static void ask() {
        try (ReportDatabase database = EmbeddedLake.open(TinyLake.write(folder.resolve("lake")))) {
            FinanceReport report = FinanceReport.ask(database).orElseThrow();
            chinese = report.in(Messages.in(Language.ZH));
            english = report.in(Messages.in(Language.EN));
        }
    }

    @Test
    void headlinesAreOfTheFirstMonthsInWhichEveryDistrictIsProjected() {
        // 12 × (1,000.10 + 300.05 + 160.00 + 500.00); 2027: six of these months and six with 100.00 less; 12 × (2 + 1 +
        // 1) people
        assertThat(chinese.headlines())
                .extracting(headline -> headline.label() + " "
                        + headline.parts().get(0).figure().shown())
                .containsExactly(
                        "【示意 · 含自填参数 · 不全】维持现状 · 首个完整12个月 2.35",
                        "【示意 · 含自填参数 · 不全】维持现状 · 2027年（首个完整年度） 2.29",
                        "【示意 · 含自填参数 · 不全】维持现状 · 人均每月成本 490.04",
                        "【示意 · 含自填参数 · 不全】维持现状 · 示例或自填参数所占份额 23.47%",
                        "【示意 · 含自填参数 · 不全】维持现状 · 没有计入的原因 2");
        assertThat(chinese.headlines().get(0).definition()).startsWith("23,521.80 元，含单位缴费；2个区县有金额。");
        assertThat(chinese.headlines().get(0).period()).isEqualTo("2026年7月～2027年6月");
        assertThat(chinese.headlines().get(0).basis())
                .isEqualTo("按金额：明文规定 51.02%、按解释适用 25.51%、用户补充参数 8.16%、示例参数 15.31%");
    }

    @Test
    void firstPageWarnsOfMadeUpNumbersAndOfWhatIsMissing() {
        assertThat(chinese.title()).startsWith("【示意 · 含自填参数 · 不全】");
        assertThat(english.warnings()).hasSize(3);
        assertThat(english.warnings().get(0)).startsWith("Illustrative, not fit for a budget: ");
        assertThat(english.warnings().get(1)).startsWith("User-given parameters: ");
        assertThat(english.warnings().get(2)).contains("in 甲区, 乙区, 丙区 some pay has no amount");
    }

    @Test
    void everyTableAndChartWithMadeUpNumbersSaysSoInItsTitle() {
        assertThat(sections(chinese)
                        .flatMap(section -> section.blocks().stream())
                        .map(FinanceReportTest::title))
                .filteredOn(title -> !title.isEmpty())
                .hasSizeGreaterThan(15)
                .filteredOn(title -> !title.startsWith("【示意"))
                .containsExactly("情景与花名册", "没有计入的薪酬：缺什么", "按假定测算、出资方不详的薪酬", "按区县与项目", "没有比较的项目", "偏差最大的");
    }

    @Test
    void yearsThatAreProjectedInPartNameTheirMonths() {
        Table table = table(chinese, "by-component", "维持现状 · 按项目");
        assertThat(table.columns())
                .extracting(column -> column.label())
                .containsExactly("项目", "2026年（6–12月）", "2027年", "2028年", "测算期合计", "占比", "其中示例参数", "其中自填参数");
        assertThat(rows(table))
                .containsExactly(
                        "基本工资|9,500.60|17,401.20|16,801.20|43,703.00|76.00%|0.00%|0.00%",
                        "绩效工资|1,800.30|3,600.60|3,600.60|9,001.50|15.65%|100.00%|0.00%",
                        "养老保险（单位）|960.00|1,920.00|1,920.00|4,800.00|8.35%|0.00%|100.00%");
        assertThat(shown(table.total())).isEqualTo("合计|12,260.90|22,921.80|22,321.80|57,504.50|100.00%|15.65%|8.35%");
    }

    @Test
    void fundingSourcesAreInTheirOrder() {
        assertThat(rows(table(english, "by-funding", "As is · Who pays")))
                .extracting(row -> row.split("\\|")[0])
                .containsExactly("city", "district", "street");
    }

    @Test
    void causesReaddFromOneYearToTheNext() {
        assertThat(rows(table(chinese, "change", "2026年7月～2027年6月 → 2027年7月～2028年6月")))
                .containsExactly("维持现状|23,521.80|-1,800.00|—|—|600.00|—|—|—|22,321.80|22,321.80|0.00");
        assertThat(rows(table(chinese, "change", "维持现状 · 2027年1月～2027年12月 → 2028年1月～2028年12月")))
                .containsExactly(
                        "甲区|16,921.80|-900.00|—|—|300.00|—|—|—|16,321.80|16,321.80|0.00",
                        "乙区|6,000.00|—|—|—|—|—|—|—|6,000.00|6,000.00|0.00");
        Waterfall waterfall = blocks(chinese, "change", Waterfall.class).get(0);
        assertThat(waterfall.steps())
                .extracting(step -> step.name() + " " + step.amount() + " " + step.total())
                .containsExactly("前12个月 23521.80 true", "退休 -1800.00 false", "晋级 600.00 false", "后12个月 22321.80 true");
        assertThat(waterfall.description()).contains("前期 2.35 万元；退休 -0.18 万元、晋级 0.06 万元；后期 2.23 万元");
    }

    @Test
    void onlyWhatEveryScenarioCanTellIsCompared() {
        assertThat(((Paragraph) section(chinese, "scenarios").blocks().get(0)).text())
                .contains("区县：甲区、乙区。", "不比较的项目（在有的情景中缺参数）：甲区：养老保险（单位）。");
        // as is: 12 × 1,000.10 + 18 × 900.10 + 30 × 300.05 + 31 × 500; wages: 30 × 1,350.05 + 31 × 525
        assertThat(rows(table(chinese, "scenarios", "各情景每年成本（可比部分）")))
                .extracting(row -> row.split("\\|", 5)[4])
                .containsExactly("52,704.50|0.00|0.00%", "56,776.50|4,072.00|7.73%");
    }

    @Test
    void bandTellsWhatStandsBehindIt() {
        LineChart chart = blocks(english, "scenarios", LineChart.class).get(1);
        assertThat(chart.note())
                .startsWith(
                        "200 runs (seed 7); the rates of leaving were observed on 22 people over 240 person-months.");
        assertThat(chart.bands().get(0).low().get(0)).isEqualByComparingTo("1400.00");
        assertThat(chart.bands().get(0).low().get(1)).isNull();
        assertThat(chart.lines()).hasSize(1);
        assertThat(chart.lines().get(0).values().get(0)).isEqualByComparingTo(new BigDecimal("1460.15"));
    }

    @Test
    void districtOfWhichNothingCanBeToldHasNoBand() {
        assertThat(blocks(chinese, "scenarios", LineChart.class)).hasSize(2);
        assertThat(rows(table(chinese, "scenarios", "随机波动范围（10%–90%）")))
                .hasSize(2)
                .allMatch(row -> row.startsWith("维持现状|甲区|"));
    }

    @Test
    void districtsWithoutAnyAmountAndTheirParametersAreNamed() {
        assertThat(rows(table(chinese, "overview", "情景与花名册")))
                .containsExactly(
                        "维持现状|4|2026-06…2028-12|2026-05：乙区；2026-06：甲区|丙区|政策和标准都不变，现有人员的薪酬成本是多少",
                        "7月起涨5%|4|2026-06…2028-12|2026-05：乙区；2026-06：甲区|丙区|下一个7月起工资上调5%，要多花多少钱");
        assertThat(rows(table(chinese, "overview", "没有计入的薪酬：缺什么")))
                .containsExactly(
                        "甲区|2|1|养老比例|某意见 （抄本未载）|养老保险（单位）|7月起涨5%",
                        "乙区|1|1|适用人员|某办法 第2条|基本工资|维持现状", "丙区|8|1|基本工资|某办法 第9条|基本工资、奖金|维持现状、7月起涨5%");
    }

    @Test
    void whatWasAssumedIsToldApartFromWhatIsInNoAmount() {
        assertThat(rows(table(chinese, "overview", "按假定测算、出资方不详的薪酬"))).containsExactly("乙区|1|1|职务|花名册|基本工资|维持现状");
    }

    @Test
    void backtestDividesSumsBySums() {
        assertThat(rows(table(english, "backtest", "By district and component")))
                .containsExactly("甲区|basic pay|2026-03|2026-04…2026-05|2|2,010.00|2,000.00|10.00|0.50%|0.50%");
        assertThat(rows(table(chinese, "backtest", "没有比较的项目")))
                .containsExactly("甲区|奖金|2026-03|2026-05…2026-05|—|300.00|缺参数：奖金，《某办法》第9条");
        assertThat(rows(table(chinese, "backtest", "偏差最大的")))
                .containsExactly("甲区|基本工资|2026-03|2026-05…2026-05|其后离开|1|1|10.00");
    }

    @Test
    void lakeThatWasOnlyProjectedLeavesSectionsOutAndSaysWhy() {
        Report report = reportWithout(
                        name -> name.matches("gold.pay_(change|band|backtest|backtest_miss)"), "projected")
                .orElseThrow();

        assertThat(section(report, "change").blocks())
                .singleElement()
                .extracting(FinanceReportTest::text)
                .asString()
                .startsWith("本节略去：没有变动分解表");
        assertThat(section(report, "backtest").blocks())
                .singleElement()
                .extracting(FinanceReportTest::text)
                .asString()
                .startsWith("本节略去：没有可与测算比较的");
        assertThat(section(report, "scenarios").blocks())
                .last()
                .extracting(FinanceReportTest::text)
                .asString()
                .startsWith("没有随机波动范围");
    }

    @Test
    void lakeWithoutProjectionHasNoFinancePack() {
        assertThat(reportWithout(name -> name.startsWith("gold.pay_"), "young")).isEmpty();
    }

    private static Optional<Report> reportWithout(Predicate<String> tables, String name) {
        Path lake = TinyLake.writeWithout(folder.resolve(name), tables);
        try (ReportDatabase database = EmbeddedLake.open(lake)) {
            return FinanceReport.ask(database).map(report -> report.in(Messages.in(Language.ZH)));
        }
    }

    private static Stream<Section> sections(Report report) {
        return report.sections().stream();
    }

    private static Section section(Report report, String id) {
        return sections(report)
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static <T extends Block> List<T> blocks(Report report, String id, Class<T> kind) {
        return section(report, id).blocks().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The table whose title ends with some words, behind its mark. */
    private static Table table(Report report, String id, String title) {
        return blocks(report, id, Table.class).stream()
                .filter(table ->
                        table.title().replaceFirst("^[【\\[].*[】\\]] ?", "").equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(blocks(report, id, Table.class).stream()
                        .map(Table::title)
                        .toList()));
    }

    private static String title(Block block) {
        if (block instanceof Table table) {
            return table.title();
        }
        if (block instanceof io.rosterlake.reports.document.Chart chart) {
            return chart.title();
        }
        if (block instanceof LineChart chart) {
            return chart.title();
        }
        return block instanceof Waterfall chart ? chart.title() : "";
    }

    private static String text(Block block) {
        return ((Paragraph) block).text();
    }

    private static List<String> rows(Table table) {
        return table.rows().stream().map(FinanceReportTest::shown).toList();
    }

    private static String shown(List<Cell> cells) {
        return cells.stream().map(Cell::shown).collect(Collectors.joining("|"));
    }
}
