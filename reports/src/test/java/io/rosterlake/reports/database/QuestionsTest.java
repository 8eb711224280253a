package io.rosterlake.reports.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.reports.fixture.TinyLake;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every question on the tiny lake; the expected answers are added up by hand from {@link TinyLake}. */
class QuestionsTest {
    private static final String JUNE = "2026-06-01";

    @TempDir
    private static Path folder;

    private static ReportDatabase database;

    @BeforeAll
    static void open() {
        database = EmbeddedLake.open(TinyLake.write(folder.resolve("lake")));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void newestMonthIsThatOfTheMostCurrentDistrict() {
        assertThat(words(Question.of("which-month-is-newest"), "period")).containsExactly("2026-06-01");
    }

    @Test
    void districtsStandWithTheirNewestEntryAndMonth() {
        assertThat(words(Question.of("how-current-is-each-district", JUNE), "name", "first_period", "as_of"))
                .containsExactly("甲区 2026-05-01 2026-06-01", "乙区 2026-05-01 2026-05-01", "丙区 – –");
    }

    @Test
    void earlierReportTakesTheEarlierMonth() {
        assertThat(words(Question.of("how-current-is-each-district", "2026-05-01"), "as_of"))
                .containsExactly("2026-05-01", "2026-05-01", "–");
        assertThat(words(Question.of("how-high-is-turnover", "2026-05-01"), "leavers_12m"))
                .containsExactly("9", "2");
    }

    @Test
    void workersInPostAreCountedInScopeAndInRegister() {
        assertThat(words(
                        Question.of("how-many-workers-in-post", JUNE),
                        "district_code",
                        "headcount",
                        "communities",
                        "in_register"))
                .containsExactly("100001 22 2 22", "100002 10 2 10");
    }

    @Test
    void communitiesWithoutHouseholdsAreLeftOutWithTheirWorkers() {
        assertThat(words(
                        Question.of("how-many-households-per-worker", JUNE),
                        "households",
                        "headcount",
                        "communities_counted",
                        "communities_left_out"))
                .containsExactly("3000 12 1 1", "6000 10 2 0");
    }

    @Test
    void peopleMissingAreTheLargerOfWholeScopeAndGroups() {
        assertThat(words(
                        Question.of("how-many-communities-are-short-of-staff", JUNE),
                        "communities",
                        "communities_with_rule",
                        "communities_short",
                        "communities_over",
                        "communities_contradictory",
                        "communities_undefined",
                        "people_missing",
                        "people_missing_contradictory"))
                .containsExactly("2 2 1 1 0 1 2 0", "2 2 2 0 1 0 4 2");
    }

    @Test
    void districtsAreListedByGroupWithTheWholeScopeFirst() {
        assertThat(words(
                        Question.of("how-is-each-district-staffed", JUNE),
                        "district_code",
                        "staff_group",
                        "gross_shortage"))
                .containsExactly(
                        "100001 all 0",
                        "100001 committee 2",
                        "100001 recruited 0",
                        "100002 all 3",
                        "100002 committee 2");
    }

    @Test
    void communitiesAreThoseOfTheNewestMonthOnly() {
        assertThat(words(
                        Question.of("how-is-each-community-staffed", JUNE),
                        "community_name",
                        "staff_group",
                        "status",
                        "basis"))
                .containsExactly(
                        "二社区 all no_rule –",
                        "二社区 committee within cited",
                        "二社区 recruited undefined cited",
                        "一社区 all no_rule –",
                        "一社区 committee short cited",
                        "一社区 recruited over interpreted",
                        "三社区 all contradictory cited",
                        "四社区 all short cited",
                        "四社区 committee short cited");
    }

    @Test
    void monthsOfMovementGoBackTwoYearsAndAreOfWholeDistricts() {
        assertThat(words(
                        Question.of("who-joined-and-left-by-month", JUNE, JUNE),
                        "period",
                        "district_code",
                        "joiners",
                        "closing"))
                .containsExactly(
                        "2025-05-01 100001 10 20",
                        "2026-05-01 100001 3 22",
                        "2026-05-01 100002 1 10",
                        "2026-06-01 100001 2 22");
    }

    @Test
    void twelveMonthsOfMovementEndWithEachDistrictsOwnMonth() {
        assertThat(words(
                        Question.of("who-joined-and-left-by-district", JUNE),
                        "district_code",
                        "staff_group",
                        "months",
                        "opening",
                        "joiners",
                        "leavers_resigned",
                        "leavers_retired",
                        "leavers_inferred",
                        "transfers_out",
                        "closing"))
                .containsExactly(
                        "100001 all 2 20 5 1 1 0 1 22",
                        "100001 committee 1 0 1 0 1 0 0 10",
                        "100002 all 1 10 1 0 0 2 0 10");
    }

    @Test
    void turnoverOfTheDistrictComesBeforeItsStreets() {
        assertThat(words(
                        Question.of("how-high-is-turnover", JUNE),
                        "district_code",
                        "street",
                        "leavers_12m",
                        "average_2pt"))
                .containsExactly("100001 – 2 21.0", "100001 东街 1 11.5", "100002 – 2 10.0");
    }

    @Test
    void rulesAreCountedByBasisAndStatus() {
        assertThat(words(
                        Question.of("on-which-basis-do-the-rules-stand", JUNE, JUNE),
                        "scheme_id",
                        "staff_group",
                        "basis",
                        "status",
                        "communities"))
                .containsExactly(
                        "jinan-lixia committee cited short 1",
                        "jinan-lixia committee cited within 1",
                        "jinan-lixia recruited cited undefined 1",
                        "jinan-lixia recruited interpreted over 1",
                        "yancheng-tinghu all cited contradictory 1",
                        "yancheng-tinghu all cited short 1",
                        "yancheng-tinghu committee cited short 1");
    }

    @Test
    void monthWithFiguresButNoAcceptedRegisterIsCarried() {
        assertThat(words(Question.of("which-months-have-no-register", JUNE), "district_code", "period"))
                .containsExactly("100001 2026-06-01");
    }

    @Test
    void refusedAndHeldCountByTheirLastDecision() {
        assertThat(words(
                        Question.of("which-submissions-were-refused-or-held", JUNE),
                        "file",
                        "status",
                        "message_en",
                        "accepted_on"))
                .as("a held file is not settled by the version before it")
                .containsExactly(
                        "甲区/花名册2026-05再报.xlsx held – –",
                        "甲区/<坏>花名册2026-06.xlsx refused The file is damaged –",
                        "乙区/台账2026-05旧.csv refused – 2026-06-09");
        assertThat(words(Question.of("which-submissions-were-refused-or-held", "2026-05-01"), "file"))
                .containsExactly("甲区/花名册2026-05再报.xlsx", "乙区/台账2026-05旧.csv");
    }

    @Test
    void submissionsAreCountedByRegisterAndDecision() {
        assertThat(words(
                        Question.of("how-many-submissions-came", JUNE),
                        "register",
                        "status",
                        "files",
                        "rows_accepted",
                        "rows_rejected"))
                .containsExactly(
                        "communities accepted 1 2 0",
                        "communities refused 1 0 0",
                        "workers accepted 3 30 4",
                        "workers held 1 10 0",
                        "workers refused 1 0 0");
    }

    @Test
    void contradictionsAreCountedUpToTheMonthAndUnknownWithoutARegister() {
        String[] columns = {
            "district_code",
            "registers",
            "sum_mismatches",
            "unknown_people",
            "corrected_identities",
            "unregistered_communities",
            "headcount_jumps",
            "payroll_of_leavers"
        };

        assertThat(words(Question.of("how-consistent-are-the-registers", JUNE), columns))
                .containsExactly("100001 3 5 – 3 3 1 5", "100002 1 0 – 0 0 0 –");
        assertThat(words(Question.of("how-consistent-are-the-registers", "2026-05-01"), columns))
                .containsExactly("100001 1 1 – 2 0 1 –", "100002 1 0 – 0 0 0 –");
    }

    @Test
    void trainingIsOfTheNewestYearAndTheOneBefore() {
        String[] columns = {
            "district_code",
            "year",
            "staff_group",
            "year_state",
            "full_year_people",
            "on_track",
            "behind",
            "requirement_status"
        };

        assertThat(words(Question.of("who-is-behind-on-training", JUNE), columns))
                .containsExactly(
                        "100001 2026 committee running 9 6 3 ruled",
                        "100001 2026 grid running 1 – – no_rule",
                        "100001 2026 recruited running 10 9 1 ruled",
                        "100002 2026 committee running 10 – – missing",
                        "100001 2025 committee complete 8 – – ruled");
        assertThat(words(Question.of("who-is-behind-on-training", "2026-05-01"), columns))
                .as("a year that the lake knows beyond the month of the report is left out")
                .containsExactly(
                        "100002 2026 committee running 10 – – missing",
                        "100001 2025 committee complete 8 – – ruled",
                        "100001 2024 committee complete 9 – – ruled");
    }

    @Test
    void certificatesAreThoseOfTheNewestMonth() {
        assertThat(words(
                        Question.of("how-many-hold-a-valid-certificate", JUNE),
                        "certificate",
                        "staff_group",
                        "people",
                        "valid_holders",
                        "expiring_90d",
                        "required_people",
                        "required_holders"))
                .contains("助理社会工作师 committee 10 3 1 – –", "岗位证 committee 10 7 0 10 7")
                .hasSize(7);
    }

    @Test
    void gradesAreThoseOfYearsThatWereOver() {
        String[] columns = {"district_code", "street", "year", "grade", "people", "cap_people", "over_cap"};

        assertThat(words(Question.of("how-were-people-graded", JUNE), columns))
                .containsExactly(
                        "100001 – 2025 优秀 3 2 1",
                        "100001 – 2025 合格 7 – –",
                        "100001 – 2024 优秀 1 2 0",
                        "100001 东街 2025 优秀 3 2 1",
                        "100002 – 2025 优秀 2 – –",
                        "100002 – 2025 合格 8 – –");
        assertThat(words(Question.of("how-were-people-graded", "2025-11-01"), columns))
                .containsExactly("100001 – 2024 优秀 1 2 0");
        assertThat(words(Question.of("how-were-people-graded", "2025-12-01"), columns))
                .hasSize(6);
    }

    @Test
    void lengthOfStayIsReadInTheTwelfthMonthWithThoseAtRisk() {
        String[] columns = {
            "district_code", "join_year", "observed_from", "entered", "people_left", "censored", "at_risk", "survival"
        };

        assertThat(words(Question.of("how-long-do-people-stay", JUNE), columns))
                .containsExactly("100001 2025 0 20 2 4 15 0.900000", "100002 2025 3 5 1 0 5 0.800000");
        assertThat(words(Question.of("how-long-do-people-stay", "2026-05-01"), columns))
                .as("curves up to June say nothing about May")
                .containsExactly("100002 2025 3 5 1 0 5 0.800000");
    }

    @Test
    void retirementIsAddedUpByYearBesideThePeopleInTheRegister() {
        assertThat(words(
                        Question.of("who-will-reach-retirement", JUNE),
                        "district_code",
                        "assumption",
                        "year",
                        "workers",
                        "people_low",
                        "people_high",
                        "class_missing"))
                .containsExactlyInAnyOrder(
                        "100001 statutory 2026 20 2 4 2",
                        "100001 statutory 2027 20 3 3 0",
                        "100001 statutory 2051 20 2 2 0",
                        "100001 statutory – 20 1 1 0",
                        "100001 earliest 2026 20 4 4 0",
                        "100002 statutory 2028 10 1 1 0");
    }

    @Test
    void profileIsOfTheNewestMonth() {
        assertThat(words(
                        Question.of("what-does-the-workforce-look-like", JUNE),
                        "district_code",
                        "street",
                        "dimension",
                        "value",
                        "people"))
                .contains("100001 – sex male 11", "100001 东街 sex female 12", "100002 – sex female 10")
                .hasSize(10);
    }

    @Test
    void otherSchemesAreComparedInTheNewestMonth() {
        assertThat(words(
                        Question.of("what-would-other-schemes-demand", JUNE),
                        "scheme_id",
                        "district_code",
                        "relation",
                        "status",
                        "gross_shortage",
                        "cost_per_month",
                        "known_cost_per_month",
                        "fill_cost_per_month"))
                .containsExactly(
                        "fuzhou 100001 other undefined – – – –",
                        "fuzhou 100002 other no_version – – – –",
                        "hangzhou-gongshu 100001 other partly_defined 1 – 66000.00 –",
                        "jinan-lixia 100001 own defined 2 110000.00 110000.00 8000.00",
                        "xiamen-2009 100001 other no_rule – 55000.00 55000.00 –");
    }

    @Test
    void whatIsMissingIsCountedByTableFigureAndReason() {
        assertThat(words(
                        new Question("what-is-missing", java.util.Collections.nCopies(7, JUNE)),
                        "table_name",
                        "figure",
                        "district_code",
                        "status",
                        "figures",
                        "people"))
                .as("what a scheme does not rule is not missing")
                .containsExactly(
                        "appraisal excellent_cap 100002 missing 1 10",
                        "appraisal score_grade_conflicts 100002 missing 2 10",
                        "retention joining_month 100001 joining_unknown 4 4",
                        "retirement_outlook retirement_month 100001 undefined 1 1",
                        "scheme_comparison requirement 100002 no_version 2 –",
                        "scheme_comparison requirement 100001 partly_defined 1 –",
                        "scheme_comparison requirement 100001 undefined 2 –",
                        "staffing households_per_worker 100001 households_missing 1 10",
                        "staffing requirement 100001 households_missing 1 4",
                        "staffing workers_per_10k_residents 100001 residents_missing 1 10",
                        "training_compliance requirement 100002 missing 1 10");
    }

    @Test
    void payIsAmountsByMonthOfAYear() {
        assertThat(words(
                        Question.of("what-will-pay-cost"),
                        "scenario",
                        "district_code",
                        "component",
                        "year",
                        "month_05",
                        "month_07"))
                .startsWith(
                        "as-is 100001 basic 2026 – 1000.10",
                        "as-is 100001 basic 2027 1000.10 900.10",
                        "as-is 100001 basic 2028 900.10 900.10",
                        "as-is 100001 employer_pension 2026 – 160.00")
                .hasSize(24);
        assertThat(words(
                        Question.of("which-pay-projections-are-there"),
                        "scenario",
                        "district_code",
                        "as_of",
                        "last_month"))
                .startsWith("as-is 100001 2026-06-01 2028-12-01", "as-is 100002 2026-05-01 2028-12-01");
    }

    @Test
    void peopleArePaidOnceWhateverTheComponents() {
        assertThat(words(Question.of("how-many-people-are-paid"), "scenario", "district_code", "month", "people"))
                .startsWith("as-is 100001 2026-07-01 3.000000")
                .contains("as-is 100002 2026-07-01 1.000000");
    }

    @Test
    void changesOfPayAreAddedUpOverTheMonthsAskedFor() {
        assertThat(words(
                        Question.of("what-makes-pay-change", "2028-01-01", "2028-12-01"),
                        "district_code",
                        "component",
                        "cause",
                        "amount"))
                .containsExactly("100001 basic retirement -900.00", "100001 basic steps 300.00");
    }

    private static List<String> words(Question question, String... columns) {
        return database.ask(question).rows().stream()
                .map(row -> Stream.of(columns)
                        .map(column -> row.text(column).orElse("–"))
                        .reduce((left, right) -> left + " " + right)
                        .orElseThrow())
                .toList();
    }
}
