package io.rosterlake.reports.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.reports.database.EmbeddedLake;
import io.rosterlake.reports.database.ReportDatabase;
import io.rosterlake.reports.document.Block;
import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Chart;
import io.rosterlake.reports.document.Headline;
import io.rosterlake.reports.document.Report;
import io.rosterlake.reports.document.Section;
import io.rosterlake.reports.document.Table;
import io.rosterlake.reports.fixture.TestTable;
import io.rosterlake.reports.fixture.TinyLake;
import io.rosterlake.reports.message.Language;
import io.rosterlake.reports.message.Messages;
import io.rosterlake.reports.message.ReportException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the report says about the tiny lake; figures are added up by hand from {@link TinyLake}. */
class WorkforceReportTest {
    @TempDir
    private static Path folder;

    private static Report english;
    private static Report chinese;

    @BeforeAll
    static void ask() {
        try (ReportDatabase database = EmbeddedLake.open(TinyLake.write(folder.resolve("lake")))) {
            WorkforceReport answers = WorkforceReport.ask(database, Optional.empty());
            english = answers.in(Messages.in(Language.EN));
            chinese = answers.in(Messages.in(Language.ZH));
        }
    }

    @Test
    void headlinesAreFiguresWithUnits() {
        assertThat(english.headlines())
                .extracting(WorkforceReportTest::figures)
                .containsExactly(
                        "Workers in post: 32 people",
                        "Communities short of staff: 3 communities, missing 6 people",
                        "Households per worker: 409.09 households",
                        "Turnover, 12 months, on average headcount: 12.90%",
                        "Joined and left, last 12 months: joined 6 people, left 4 people",
                        "Behind on training: 4 people, of 19 people",
                        "Valid social-work certificate: 6 people, share 27.27%",
                        "Reach retirement by the end of 2027: 5 people, at most 7 people",
                        "Figures that could not be computed: 12 figures");
    }

    @Test
    void headlinesNameDenominatorPeriodAndBasis() {
        assertThat(english.headlines().subList(0, 5)).allSatisfy(headline -> assertThat(headline.period())
                .contains("May 2026 to June 2026", "newest month of each district"));
        assertThat(english.headlines()).allSatisfy(headline -> {
            assertThat(headline.period()).contains("June 2026");
            assertThat(headline.basis()).isNotBlank();
        });
        assertThat(english.headlines().subList(0, 5))
                .extracting(Headline::definition)
                .satisfiesExactly(
                        workers -> assertThat(workers).contains("2 districts and 4 communities", "32 people in all"),
                        shortage -> assertThat(shortage)
                                .contains(
                                        "Of 4 communities, 4 have a staffing rule",
                                        "1 of these, with contradictory rules, lack 2 people",
                                        "1 communities cannot be judged"),
                        households -> assertThat(households)
                                .isEqualTo(
                                        "9,000 households ÷ 22 workers within the schemes' scopes. 1 communities without a household count are left out, with their workers."),
                        turnover -> assertThat(turnover).contains("4 leavers ÷ average headcount 31.00"),
                        movement -> assertThat(movement)
                                .contains(
                                        "1 resigned, 1 retired, 2 are inferred",
                                        "30 people at the start, 32 at the end"));
        assertThat(english.headlines().get(1).basis())
                .isEqualTo("Judgements by community and staff group: cited 5, interpreted 1, undefined 1");
    }

    @Test
    void periodSaysHowManyOfTheTwelveMonthsHaveFigures() {
        assertThat(english.headlines().subList(3, 5))
                .extracting(Headline::period)
                .containsExactly(
                        "1–12 months with figures of the 12 months ending May 2026 to June 2026 (newest month of each district); not annualised",
                        "1–2 months with figures of the 12 months ending May 2026 to June 2026 (newest month of each district); not annualised");
    }

    @Test
    void chineseReportSaysTheSame() {
        assertThat(chinese.title()).isEqualTo("社区工作者队伍状况");
        assertThat(chinese.subtitle()).isEqualTo("截至2026年6月 · 2个区县：甲区、乙区");
        assertThat(chinese.headlines())
                .extracting(WorkforceReportTest::figures)
                .contains("缺编社区: 3 个社区, 共缺 6 人", "近12个月进出: 新进 6 人, 离开 4 人");
    }

    @Test
    void shortCommunitiesStandWithTheArticleThatTheyFallShortOf() {
        assertThat(rows(chinese, "communities", "缺编社区（3项）"))
                .containsExactly(
                        "甲区|东街|一社区|两委成员|3,000|4|≥ 6|2|《济南市历下区社区工作者管理办法》第6条（第1版）|明文规定",
                        "乙区|西街|四社区|两委成员|2,000|3|≥ 5|2|《关于社区专职工作者管理的情况汇报》（盐城市）1(1)1（第1版）|明文规定",
                        "乙区|西街|四社区|方案全口径|2,000|4|5–7|1|《关于社区专职工作者管理的情况汇报》（盐城市）1(1)1（第1版）|明文规定");
    }

    @Test
    void contradictoryRulesShowBothBounds() {
        assertThat(rows(english, "communities", "Contradictory rules (1 items)"))
                .containsExactly(
                        "乙区|西街|三社区|whole scope|4,000|6|≥ 8 and ≤ 7|2|Yancheng: report on full-time community workers (Tinghu), 1(1)1 (version 1)|cited");
    }

    @Test
    void undefinedCommunitySaysWhyAndIsNeverZero() {
        assertThat(rows(english, "communities", "Cannot be judged (1 items)"))
                .containsExactly("甲区|=HYPERLINK(1)|二社区|recruited|—|4|households or residents missing");
        List<List<Cell>> full = english.sheets().get(0).tables().get(0).rows();
        assertThat(full.get(2)).filteredOn(Cell.Missing.class::isInstance).hasSizeGreaterThan(4);
    }

    @Test
    void groupWithoutRuleHasNoShortageRatherThanNone() {
        assertThat(rows(english, "districts", "Staffing by district and staff group"))
                .contains(
                        "甲区|2026-06|whole scope|2|—|—|—|—|—|2|22|3,000|—|—|—|10.50|—",
                        "甲区|2026-06|committee|2|1|1|0|0|0|0|10|3,000|2|0|-2|10.50|—");
    }

    @Test
    void totalTurnoverDividesSumsBySums() {
        Table table = table(english, "turnover", "Turnover by district");

        assertThat(shown(table.total()))
                .isEqualTo("All districts|—|—|4|30|32|31.00|31.00|12.90%|12.90%|13.33%|—|26|86.67%");
    }

    @Test
    void monthsThatLackDistrictsSaySo() {
        assertThat(rows(english, "movement", "Movement by month, all districts"))
                .extracting(row -> row.substring(0, 9))
                .containsExactly("2025-05|1", "2026-05|2", "2026-06|1");
    }

    @Test
    void notesTellLatenessCarriedMonthsAndRefusals() {
        assertThat(rows(english, "notes", "How current each district is"))
                .extracting(row -> row.split("\\|", 4)[3])
                .containsExactly(
                        "monthly|2026-05|2026-06|current|2026-06",
                        "monthly|2026-05|2026-05|1 month(s) behind|none",
                        "quarterly|—|—|no figures yet|none");
        assertThat(rows(english, "notes", "Refused and held submissions"))
                .containsExactly(
                        "甲区|甲区/花名册2026-05再报.xlsx|workers|2026-05|2026-06-20|held|SHRINK_HELD|—|nothing in its place yet",
                        "甲区|甲区/<坏>花名册2026-06.xlsx|workers|2026-06|2026-07-04|refused|The file is damaged|Export it again and send it|nothing in its place yet",
                        "乙区|乙区/台账2026-05旧.csv|communities|2026-05|2026-06-01|refused|PERIOD_CONFLICT|—|replaced by the file received 2026-06-09");
    }

    @Test
    void notesCountContradictionsByDistrictAndShowNoZeroForWhatNobodySent() {
        assertThat(rows(english, "notes", "How consistent the registers are"))
                .containsExactly("甲区|3|5|—|3|3|1|5", "乙区|1|0|—|0|0|0|—");
    }

    @Test
    void monthBeforeAllFiguresAndMonthAfterThemAreWrongCalls() {
        try (ReportDatabase database = EmbeddedLake.open(folder.resolve("lake"))) {
            assertThatThrownBy(() -> WorkforceReport.ask(database, Optional.of(YearMonth.of(2024, 1))))
                    .isInstanceOf(ReportException.class)
                    .hasMessage(
                            "There are no figures for 2024-01 or before. Choose another month, or leave --period out.");
            assertThatThrownBy(() -> WorkforceReport.ask(database, Optional.of(YearMonth.of(2026, 7))))
                    .isInstanceOf(ReportException.class)
                    .hasMessageStartingWith("The newest figures are of 2026-06; there are none of 2026-07 yet.");
        }
    }

    @Test
    void lakeWithOneRegisterEachHasStaffingAndNoMovementYet() {
        Path young = folder.resolve("young");
        for (Map.Entry<String, String> table : TinyLake.tables().entrySet()) {
            TestTable created = TestTable.create(young, table.getKey(), table.getValue());
            boolean isStaffing = table.getKey().startsWith("gold.staffing");
            if (isStaffing || table.getKey().startsWith("bronze.")) {
                created.append(table.getValue());
            }
        }
        try (ReportDatabase database = EmbeddedLake.open(young)) {
            Report report = WorkforceReport.ask(database, Optional.empty()).in(Messages.in(Language.EN));

            assertThat(report.headlines())
                    .extracting(WorkforceReportTest::figures)
                    .contains(
                            "Workers in post: 32 people",
                            "Joined and left, last 12 months: none yet",
                            "Behind on training: none yet",
                            "Valid social-work certificate: none yet",
                            "Reach retirement by the end of 2027: none yet");
            assertThat(report.sections()).hasSize(13);
        }
    }

    @Test
    void districtThatIsNoMoreIsInNoSumAndStillInTheMovementOfItsMonths() {
        Path merged = folder.resolve("merged");
        TinyLake.tables()
                .forEach(
                        (name, rows) -> TestTable.create(merged, name, rows)
                                .append(
                                        rows.replace(
                                                "('100002', NULL, '2026-05-01', 'all', 10, 1, 1, 0, 0, 2, 0, 10)",
                                                "('100002', NULL, '2026-05-01', 'all', 10, 1, 1, 0, 0, 2, 0, 10), ('100002', '', '2026-06-01', 'all', 10, 0, 0, 0, 0, 0, 10, 0)")));

        try (ReportDatabase database = EmbeddedLake.open(merged)) {
            Report june = WorkforceReport.ask(database, Optional.empty()).in(Messages.in(Language.EN));
            assertThat(june.subtitle()).endsWith("1 districts: 甲区");
            assertThat(june.headlines().subList(0, 5))
                    .extracting(WorkforceReportTest::figures)
                    .containsExactly(
                            "Workers in post: 22 people",
                            "Communities short of staff: 1 communities, missing 2 people",
                            "Households per worker: 250.00 households",
                            "Turnover, 12 months, on average headcount: 9.52%",
                            "Joined and left, last 12 months: joined 6 people, left 4 people");
            assertThat(june.headlines().get(1).basis()).endsWith("cited 2, interpreted 1, undefined 1");
            assertThat(rows(june, "notes", "How current each district is"))
                    .extracting(row -> row.split("\\|", 4)[3])
                    .contains("monthly|2026-05|2026-05|abolished from June 2026 on; in no sum of the report|none");
            Report may = WorkforceReport.ask(database, Optional.of(YearMonth.of(2026, 5)))
                    .in(Messages.in(Language.EN));
            assertThat(may.headlines()).extracting(WorkforceReportTest::figures).contains("Workers in post: 32 people");
        }
    }

    @Test
    void trainingSaysWhoIsJudgedWhoIsBehindAndWhyOthersAreNot() {
        assertThat(english.headlines().get(5).definition())
                .isEqualTo(
                        "19 people in post all year are judged by a rule. Of all 34 people, 4 were there for part of the year and are not judged; for 11 no training requirement can be applied.");
        assertThat(rows(chinese, "training", "各区县各年度培训"))
                .containsExactly(
                        "甲区|2025|2025-12|10|2|8|8|6|2|75.00%|6.00|2.00|《济南市历下区社区工作者管理办法》第12条（第1版）|—",
                        "甲区|2026|2026-06|24|4|20|19|15|4|78.95%|2.25|0.75|《济南市历下区社区工作者管理办法》第12条（第1版）|方案无此要求",
                        "乙区|2026|2026-05|10|0|10|0|—|—|无法计算|5.00|1.20|—|缺参数：每年课时，《乙办法》第7条(2)之后");
        assertThat(rows(english, "training", "Streets and staff groups with people behind (2 items)"))
                .containsExactly(
                        "甲区|东街|committee|2026|2026-06|10|9|6|3|30.00|10|—|2|Lixia District, Jinan: measures for community workers, art. 12 (version 1)",
                        "甲区|东街|recruited|2026|2026-06|12|10|9|1|24.00|8|—|2|Lixia District, Jinan: measures for community workers, art. 12 (version 1)");
    }

    @Test
    void certificatesAreSharesOfEverybodyInTheRegister() {
        assertThat(rows(english, "certificates", "Certificates by district"))
                .containsExactly(
                        "甲区|2026-06|助理社会工作师|22|7|4|18.18%|2|—|—|—",
                        "甲区|2026-06|社会工作师|22|2|2|9.09%|0|—|—|—",
                        "甲区|2026-06|高级社会工作师|22|0|0|0.00%|0|—|—|—",
                        "甲区|2026-06|岗位证|22|7|7|31.82%|0|10|7|70.00%");
        assertThat(rows(english, "certificates", "Whom schemes ask for a certificate"))
                .containsExactly(
                        "甲区|岗位证|10|7|3|Lixia District, Jinan: measures for community workers, art. 6 (version 1)|cited");
    }

    @Test
    void gradesStandBesideTheirCapOrWhyThereIsNone() {
        assertThat(rows(english, "appraisal", "Grades by district"))
                .containsExactly(
                        "甲区|2025|优秀 (excellent)|3|10|30.00%|20.00%|2|1|3|1|Fu'an: measures for community workers (trial), 6(2)3 (version 1)",
                        "甲区|2025|合格 (qualified)|7|10|70.00%|—|—|—|7|0|—",
                        "乙区|2025|优秀 (excellent)|2|10|20.00%|—|—|—|2|—|our copy of the scheme lacks it",
                        "乙区|2025|合格 (qualified)|8|10|80.00%|—|—|—|8|—|—");
        assertThat(rows(english, "appraisal", "Streets above the cap (1)")).hasSize(1);
    }

    @Test
    void shareOfThoseWhoStayStandsWithThoseAtRiskAndWarnsOfFew() {
        assertThat(rows(english, "retention", "Twelve-month survival by district and year of joining"))
                .containsExactly(
                        "甲区|2025|2026-06|0|20|2|4|15|90.00%|10.00%|—",
                        "乙区|2025|2026-05|3|5|1|0|5|80.00%|10.00%|few people");
    }

    @Test
    void retirementShowsCertainAndPossibleCases() {
        assertThat(rows(english, "retirement", "Retirement by district, 10 years"))
                .containsExactly(
                        "甲区|2026-06|statutory|2026|20|2|4|2|—",
                        "甲区|2026-06|statutory|2027|20|3|3|0|—",
                        "乙区|2026-05|statutory|2028|10|1|1|0|—");
    }

    @Test
    void profileBandsStandInTheirOrder() {
        Chart ages = (Chart) section(english, "profile").blocks().get(1);

        assertThat(ages.series())
                .extracting(Chart.Series::name)
                .containsExactly("25 and under", "36–45", "56 and over");
        assertThat(ages.categories()).containsExactly("甲区 (22)");
    }

    @Test
    void otherSchemesShowShortageOrWhyThereIsNone() {
        assertThat(rows(english, "comparison", "People missing under each scheme"))
                .containsExactly(
                        "Fuzhou|not computable|no version in force",
                        "Gongshu District, Hangzhou|1*|—",
                        "Lixia District, Jinan|2 (own)|—");
    }

    @Test
    void costsUnderOtherSchemesAreMarkedAndNeverStandForMoreThanIsKnown() {
        assertThat(rows(
                        english,
                        "comparison",
                        "[ILLUSTRATIVE] What today's people would cost a month under each scheme (yuan)"))
                .containsExactly(
                        "甲区|2026-06|Gongshu District, Hangzhou|20|—|—|—|66,000.00|66,000.00|1|—|cited|parameter missing: rates, 《某办法》, art. 8",
                        "甲区|2026-06|Lixia District, Jinan (own)|22|110,000.00|5,000.00|25.00|88,000.00|110,000.00|2|8,000.00|illustrative|",
                        "甲区|2026-06|Xiamen (2009)|22|55,000.00|2,500.00|12.50|44,000.00|55,000.00|—|—|cited|");
        assertThat(rows(chinese, "comparison", "一项也算不出的方案"))
                .containsExactly("福州市|缺参数：工资标准，《某办法》第9条|甲区", "福州市|无有效版本|乙区");
    }

    @Test
    void whatCouldNotBeComputedNamesDocumentAndArticleInTheLanguageOfTheReport() {
        assertThat(rows(chinese, "missing", "各区县按现行方案"))
                .contains(
                        "优秀人数上限（区县）|缺参数：优秀比例，《乙办法》第7条|乙区|1|10",
                        "分数与等次是否矛盾（区县×等次）|缺参数：分数线，《乙办法》第8条|乙区|2|10",
                        "留任曲线中的任职期|参加社区工作时间缺失或与花名册矛盾|甲区|4|4",
                        "应训学时、次数和达标率（街道×人员类别）|缺参数：每年课时，《乙办法》第7条(2)之后|乙区|1|10");
        assertThat(rows(english, "missing", "Under the districts' own schemes"))
                .contains("Scores against grades (district × grade)|missing: scores, 《乙办法》, art. 8|乙区|2|10");
        assertThat(rows(english, "missing", "In the comparison with other schemes"))
                .containsExactly(
                        "Workers under other schemes (communities)|parameter missing: workers, 《某办法》, art. 4|乙区, 甲区|5|—");
    }

    private static String figures(Headline headline) {
        return headline.label() + ": "
                + headline.parts().stream()
                        .map(part -> (part.before() + " " + part.figure().shown() + " " + part.unit()).strip())
                        .collect(Collectors.joining(", "));
    }

    private static List<String> rows(Report report, String section, String title) {
        return table(report, section, title).rows().stream()
                .map(WorkforceReportTest::shown)
                .toList();
    }

    private static String shown(List<Cell> cells) {
        return cells.stream().map(Cell::shown).collect(Collectors.joining("|"));
    }

    private static Section section(Report report, String id) {
        return report.sections().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Table table(Report report, String sectionId, String title) {
        Section section = section(report, sectionId);
        for (Block block : section.blocks()) {
            if (block instanceof Table table && table.title().equals(title)) {
                return table;
            }
        }
        throw new AssertionError("no table " + title + " in " + section.blocks());
    }
}
