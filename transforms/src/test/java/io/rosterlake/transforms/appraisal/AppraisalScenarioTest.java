package io.rosterlake.transforms.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.transforms.fixture.InMemory;
import io.rosterlake.transforms.fixture.InventedScheme;
import io.rosterlake.transforms.fixture.Person;
import io.rosterlake.transforms.fixture.Registers;
import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonLinks;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.ValidationFailedException;
import io.rosterlake.transforms.run.Validator;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedSpark.class)
class AppraisalScenarioTest {
    private static final String CAPPED = "350981";
    private static final String CUT = "320902";
    private static final String TABLE = "110107";
    private static final String YOUNG = "110105";

    @TempDir
    private static Path folder;

    private static SchemeCatalogue schemes;
    private static InMemory tables;

    @BeforeAll
    static void compute(SparkSession spark) {
        schemes = InventedScheme.load(
                folder,
                InventedScheme.of("capped", """
                        appraisal:
                          rules:
                            - id: scores
                              says: {zh: 分数线, en: scores}
                              parameters: {excellent_from: 90, qualified_from: 70}
                              status: interpreted
                              citation: {article: art. 6, words: 90分70分}
                              reading: {zh: 含90分, en: 90 is included}
                            - id: cap
                              says: {zh: 优秀比例, en: cap}
                              parameters: {excellent_cap_percent: 20}
                              status: cited
                              citation: {article: art. 7, words: 20%}
                        """),
                InventedScheme.of("cut", """
                        appraisal:
                          rules:
                            - id: scores
                              says: {zh: 分数线缺失, en: scores lost}
                              missing: [cut_offs]
                              status: missing
                              citation: {article: art. 8, words: 等次}
                            - id: cap
                              says: {zh: 优秀比例缺失, en: cap lost}
                              missing: [excellent_cap_percent]
                              status: missing
                              citation: {article: art. 9, words: 优秀}
                        """),
                InventedScheme.of("table", """
                        appraisal:
                          rules:
                            - id: scores
                              says: {zh: 分数线, en: scores}
                              parameters:
                                cut_offs: {优秀: 90, 合格: 70, 基本合格: 60}
                              status: cited
                              citation: {article: art. 9, words: 90分70分60分}
                        """),
                new InventedScheme("young", "2", "{from: 2026-01-01}", ""));
        tables = InMemory.run(
                spark,
                registers(),
                List.of(
                        new SubmissionVersions(Optional.empty()),
                        new DistrictMonths(),
                        new PersonLinks(1),
                        new PersonMonths(1),
                        new AppraisalResults(),
                        new Appraisal(schemes)));
    }

    private static Registers registers() {
        return new Registers()
                .district(CAPPED, "capped")
                .workers(CAPPED, "2025-10", Person.of("left in November"), Person.of("mover"))
                .workers(
                        CAPPED,
                        "2025-12",
                        Person.of("a"),
                        Person.of("b"),
                        Person.of("c"),
                        Person.of("d"),
                        Person.of("mover").street("乙街道"))
                .workers(
                        CAPPED, "2026-01", Person.of("a"), Person.of("newcomer").street("乙街道"))
                .workers(
                        CAPPED, "2026-02", Person.of("a"), Person.of("newcomer").street("丙街道"))
                .events(
                        BronzeTables.APPRAISALS,
                        CAPPED,
                        "2025-12",
                        List.of(
                                appraisal("a", 2025, "优秀", "89.99"),
                                appraisal("b", 2025, "优秀", "90"),
                                appraisal("c", 2025, "合格", "95"),
                                appraisal("d", 2025, "优秀", "69"),
                                appraisal("left in November", 2025, "不合格", "70"),
                                appraisal("mover", 2025, "合格", null),
                                appraisal("newcomer", 2025, "合格", "69.5"),
                                appraisal("stranger", 2025, "优秀", "99"),
                                appraisal("b", 2024, "优秀", "99")))
                .events(BronzeTables.APPRAISALS, CAPPED, "2026-01", List.of(appraisal("d", 2025, "基本合格", "69")))
                .district(CUT, "cut")
                .workers(CUT, "2025-12", Person.of("t"))
                .events(BronzeTables.APPRAISALS, CUT, "2025-12", List.of(appraisal("t", 2025, "优秀", "10")))
                .district(TABLE, "table")
                .events(
                        BronzeTables.APPRAISALS,
                        TABLE,
                        "2025-12",
                        List.of(
                                appraisal("x1", 2025, "基本合格", "60"),
                                appraisal("x2", 2025, "基本合格", "59"),
                                appraisal("x3", 2025, "基本合格", "70"),
                                appraisal("x4", 2025, "不合格", "60"),
                                appraisal("x5", 2025, "不合格", "59"),
                                appraisal("x6", 2025, "优秀", "89")))
                .district(YOUNG, "young")
                .events(BronzeTables.APPRAISALS, YOUNG, "2025-12", List.of(appraisal("y", 2025, "优秀", "10")));
    }

    private static Map<String, Object> appraisal(String key, int year, String grade, String score) {
        Map<String, Object> row = new HashMap<>(Map.of("person_key", key, "year", year, "grade", grade));
        if (score != null) {
            row.put("total_score", new BigDecimal(score).setScale(2));
        }
        return row;
    }

    private static List<String> rows(String condition, String... columns) {
        return tables.rows(Appraisal.NAME, condition, columns);
    }

    @Test
    void capIsRoundedDownForTheDistrictAndForEachStreet() {
        // 20 % of 8 assessed is 1.6; of 5 in the first street exactly 1
        assertThat(rows(
                        "district_code = '350981' AND year = 2025 AND grade = '优秀'",
                        "street",
                        "people",
                        "assessed",
                        "share",
                        "cap_rate",
                        "cap_people",
                        "over_cap",
                        "rule",
                        "basis"))
                .containsExactly(
                        " 3 8 0.375000 0.200000 1 2 art. 7 cited", "甲街道 2 5 0.400000 0.200000 1 1 art. 7 cited");
    }

    @Test
    void otherGradesHaveNoCap() {
        assertThat(rows(
                        "district_code = '350981' AND street = '甲街道' AND grade <> '优秀'",
                        "grade",
                        "cap_people",
                        "cap_status"))
                .containsExactly("不合格 - no_rule", "合格 - no_rule", "基本合格 - no_rule");
    }

    @Test
    void scoreThatContradictsTheGradeIsCountedButNotTheScoreOfABetterGrade() {
        // 89.99 is no 优秀, 69.5 no 合格, 70 no 不合格; 95 and 合格 may be the cap; without a score nothing is known
        assertThat(rows(
                        "district_code = '350981' AND year = 2025 AND street = ''",
                        "grade",
                        "people",
                        "scored",
                        "score_grade_conflicts",
                        "score_rule",
                        "score_basis"))
                .containsExactly(
                        "不合格 1 1 1 art. 6 interpreted",
                        "优秀 3 3 1 art. 6 interpreted",
                        "合格 3 2 1 art. 6 interpreted",
                        "基本合格 1 1 0 art. 6 interpreted");
    }

    @Test
    void streetIsThatOfDecemberElseTheNextLaterElseTheLastBefore() {
        assertThat(tables.rows(
                        AppraisalResults.NAME,
                        "district_code = '350981'",
                        "person_key",
                        "year",
                        "street",
                        "street_from",
                        "outside_because"))
                .containsExactly(
                        "a 2025 甲街道 december -",
                        "b 2024 甲街道 later -",
                        "b 2025 甲街道 december -",
                        "c 2025 甲街道 december -",
                        "d 2025 甲街道 december -",
                        "left in November 2025 甲街道 earlier -",
                        "mover 2025 乙街道 december -",
                        "newcomer 2025 乙街道 later -",
                        "stranger 2025 - - not_in_register");
    }

    @Test
    void whoIsInNoRegisterCountsInTheDistrictAlone() {
        assertThat(rows(
                        "district_code = '350981' AND year = 2025 AND grade = '优秀'",
                        "street",
                        "people",
                        "people_without_street"))
                .containsExactly(" 3 1", "甲街道 2 0");
    }

    @Test
    void gradeReceivedLastIsRight() {
        assertThat(tables.rows(AppraisalResults.NAME, "person_key = 'd'", "grade", "stated_in_rows"))
                .containsExactly("基本合格 2");
    }

    @Test
    void missingScoresLeaveConflictsOpenAndNameDocumentAndArticle() {
        assertThat(rows(
                        "district_code = '320902' AND street = ''",
                        "score_grade_conflicts",
                        "score_status",
                        "score_missing"))
                .singleElement()
                .asString()
                .startsWith("- missing 缺参数")
                .endsWith("missing: scores that separate the grades, 《虚构办法》, art. 8");
    }

    @Test
    void whatTheCapLacksStandsApartFromWhatTheScoresLack() {
        assertThat(rows("district_code = '320902' AND street = ''", "missing", "score_missing"))
                .containsExactly("缺参数：优秀比例上限（%），《虚构办法》art. 9 | missing: at most 优秀 (%), 《虚构办法》, art. 9"
                        + " 缺参数：各等次分数线，《虚构办法》art. 8 | missing: scores that separate the grades, 《虚构办法》, art. 8");
    }

    @Test
    void tableOfScoresDecidesEveryGrade() {
        assertThat(rows("district_code = '110107'", "grade", "people", "score_grade_conflicts"))
                .containsExactly("不合格 2 1", "优秀 1 1", "基本合格 3 2");
    }

    @Test
    void yearBeforeTheFirstVersionOfTheSchemeSaysSo() {
        assertThat(rows("district_code = '110105'", "street", "people", "cap_status", "score_status", "scheme_id"))
                .containsExactly(" 1 not_in_force not_in_force young");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            scored + 10                  | scored                | these among the people
            over_cap + 1                 | over_cap              | people beyond the cap follow from it
            share + 1                    | share                 | shares are fractions
            CAST(NULL AS STRING)         | rule                  | a ruled row names its scheme and article
            CAST(NULL AS STRING)         | missing               | one that lacks a parameter says which
            CAST(NULL AS STRING)         | score_missing         | one that lacks a parameter says which
            people + 1                   | people                | grades add up to the people assessed
            people_without_street + 1    | people_without_street | streets and the people in none add up to the district
            lower('合格')                  | grade                 | keys are unique
            """)
    void plantedFaultIsFound(String fault, String column, String rule) {
        Dataset<Row> faulty = tables.read(Appraisal.NAME).withColumn(column, functions.expr(fault));

        assertThatThrownBy(() -> Validator.validate(Appraisal.NAME, new Appraisal(schemes).checks(faulty, tables)))
                .isInstanceOfSatisfying(
                        ValidationFailedException.class,
                        failure -> assertThat(failure.message(Locale.ENGLISH)).contains("gold.appraisal", rule));
    }

    @Test
    void resultThatIsDroppedIsFound() {
        Dataset<Row> faulty = tables.read(Appraisal.NAME).filter("district_code <> '110105'");

        assertThatThrownBy(() -> Validator.validate(Appraisal.NAME, new Appraisal(schemes).checks(faulty, tables)))
                .isInstanceOfSatisfying(
                        ValidationFailedException.class,
                        failure -> assertThat(failure.message(Locale.ENGLISH)).contains("every result counts once"));
    }
}
