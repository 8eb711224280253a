package io.rosterlake.reports.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.reports.database.EmbeddedLake;
import io.rosterlake.reports.database.ReportDatabase;
import io.rosterlake.reports.document.Block;
import io.rosterlake.reports.document.Cell;
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
class StaffingAndMovementTest {
    @TempDir
    private static Path folder;

    private static Report english;
    private static Report chinese;

    @BeforeAll
    static void ask() {
        try (ReportDatabase database = EmbeddedLake.open(TinyLake.write(folder.resolve("lake")))) {
            StaffingAndMovement answers = StaffingAndMovement.ask(database, Optional.empty());
            english = answers.in(Messages.in(Language.EN));
            chinese = answers.in(Messages.in(Language.ZH));
        }
    }

    @Test
    void headlinesAreFiveFiguresWithUnits() {
        assertThat(english.headlines())
                .extracting(StaffingAndMovementTest::figures)
                .containsExactly(
                        "Workers in post: 32 people",
                        "Communities short of staff: 3 communities, missing 6 people",
                        "Households per worker: 409.09 households",
                        "Turnover, 12 months, on average headcount: 12.90%",
                        "Joined and left, last 12 months: joined 6 people, left 4 people");
    }

    @Test
    void headlinesNameDenominatorPeriodAndBasis() {
        assertThat(english.headlines()).allSatisfy(headline -> {
            assertThat(headline.period()).contains("May 2026 to June 2026", "newest month of each district");
            assertThat(headline.basis()).isNotBlank();
        });
        assertThat(english.headlines())
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
        assertThat(chinese.title()).isEqualTo("社区工作者配备与流动");
        assertThat(chinese.subtitle()).isEqualTo("截至2026年6月 · 2个区县：甲区、乙区");
        assertThat(chinese.headlines())
                .extracting(StaffingAndMovementTest::figures)
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
            assertThatThrownBy(() -> StaffingAndMovement.ask(database, Optional.of(YearMonth.of(2024, 1))))
                    .isInstanceOf(ReportException.class)
                    .hasMessage(
                            "There are no figures for 2024-01 or before. Choose another month, or leave --period out.");
            assertThatThrownBy(() -> StaffingAndMovement.ask(database, Optional.of(YearMonth.of(2026, 7))))
                    .isInstanceOf(ReportException.class)
                    .hasMessageStartingWith("The newest figures are of 2026-06; there are none of 2026-07 yet.");
        }
    }

    @Test
    void lakeWithOneRegisterEachHasStaffingAndNoMovementYet() {
        Path young = folder.resolve("young");
        for (Map.Entry<String, String> table : TinyLake.tables().entrySet()) {
            TestTable created = TestTable.create(young, table.getKey(), table.getValue());
            if (!List.of("gold.workforce_flow", "gold.turnover").contains(table.getKey())) {
                created.append(table.getValue());
            }
        }
        try (ReportDatabase database = EmbeddedLake.open(young)) {
            Report report = StaffingAndMovement.ask(database, Optional.empty()).in(Messages.in(Language.EN));

            assertThat(report.headlines())
                    .extracting(StaffingAndMovementTest::figures)
                    .contains("Workers in post: 32 people", "Joined and left, last 12 months: none yet");
        }
    }

    private static String figures(Headline headline) {
        return headline.label() + ": "
                + headline.parts().stream()
                        .map(part -> (part.before() + " " + part.figure().shown() + " " + part.unit()).strip())
                        .collect(Collectors.joining(", "));
    }

    private static List<String> rows(Report report, String section, String title) {
        return table(report, section, title).rows().stream()
                .map(StaffingAndMovementTest::shown)
                .toList();
    }

    private static String shown(List<Cell> cells) {
        return cells.stream().map(Cell::shown).collect(Collectors.joining("|"));
    }

    private static Table table(Report report, String sectionId, String title) {
        Section section = report.sections().stream()
                .filter(candidate -> candidate.id().equals(sectionId))
                .findFirst()
                .orElseThrow();
        for (Block block : section.blocks()) {
            if (block instanceof Table table && table.title().equals(title)) {
                return table;
            }
        }
        throw new AssertionError("no table " + title + " in " + section.blocks());
    }
}
