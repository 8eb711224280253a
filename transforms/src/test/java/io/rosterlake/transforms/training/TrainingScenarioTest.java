package io.rosterlake.transforms.training;

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
import java.sql.Date;
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
class TrainingScenarioTest {
    private static final String SESSIONS = "370102";
    private static final String HOURS = "320902";
    private static final String BOTH = "110101";
    private static final String NAMED = "110107";
    private static final String LOST = "110102";
    private static final String LATER = "110105";
    private static final String NOBODY_KNOWS = "110106";

    @TempDir
    private static Path folder;

    private static SchemeCatalogue schemes;
    private static InMemory tables;

    @BeforeAll
    static void compute(SparkSession spark) {
        schemes = InventedScheme.load(
                folder,
                InventedScheme.of("sessions", training("parameters: {sessions_per_year: 2}", "cited", "每年2次")),
                InventedScheme.of("hours", training("parameters: {class_hours_per_year: 30}", "cited", "每年30课时")),
                InventedScheme.of(
                        "both",
                        training("parameters: {class_hours_per_year: 10, sessions_per_year: 2}", "cited", "10课时2次")),
                InventedScheme.of("named", training("parameters: {sessions_per_year: 2}", "cited", "每年2次") + """
                            - id: grid
                              says: {zh: 网格员每年 8 课时, en: grid workers 8 class hours a year}
                              parameters: {applies_to: [grid], class_hours_per_year: 8}
                              status: interpreted
                              citation: {article: art. 13, words: 8课时}
                              reading: {zh: 指网格员, en: grid workers are meant}
                        """),
                InventedScheme.of("lost", training("missing: [class_hours_per_year]", "missing", "每年")),
                new InventedScheme(
                        "later",
                        "2",
                        "{from: 2026-01-01}",
                        training("parameters: {class_hours_per_year: 12}", "cited", "12课时")));
        tables = InMemory.run(
                spark,
                registers(),
                List.of(
                        new SubmissionVersions(Optional.empty()),
                        new DistrictMonths(),
                        new PersonLinks(1),
                        new PersonMonths(1),
                        new TrainingEvents(),
                        new TrainingCompliance(schemes)));
    }

    private static String training(String says, String status, String words) {
        return """
                training:
                  rules:
                    - id: amount
                      says: {zh: 每年培训, en: training a year}
                      %s
                      status: %s
                      citation: {article: art. 12, words: %s}
                """.formatted(says, status, words);
    }

    private static Registers registers() {
        Registers registers = new Registers()
                .district(SESSIONS, "sessions")
                .workers(
                        SESSIONS,
                        "2025-01",
                        Person.of("stayer"),
                        Person.of("often"),
                        Person.of("leaver"),
                        Person.of("mover"),
                        Person.of("WELFARE").group("public_welfare"))
                .workers(
                        SESSIONS,
                        "2025-12",
                        Person.of("stayer"),
                        Person.of("often"),
                        Person.of("joiner"),
                        Person.of("mover").street("乙街道").group("recruited"),
                        Person.of("WELFARE").group("public_welfare"))
                .workers(SESSIONS, "2026-06", Person.of("stayer"), Person.of("often"))
                .events(
                        BronzeTables.TRAININGS,
                        SESSIONS,
                        "2025-12",
                        List.of(
                                training("stayer", "2025-03-01", null, "甲课", "4"),
                                training("stayer", "2025-03-01", null, "乙课", "2"),
                                training("often", "2025-03-01", null, "甲课", "4"),
                                training("often", "2025-12-30", "2026-01-02", "丙课", null),
                                training("joiner", "2025-12-05", null, "甲课", "1.5"),
                                training("leaver", "2025-02-05", null, "甲课", "1"),
                                training("mover", "2025-02-05", null, "甲课", "1"),
                                training("WELFARE", "2025-02-05", null, "甲课", "1"),
                                training("stranger", "2025-03-01", null, "甲课", "4"),
                                training("often", "2024-03-01", null, "甲课", "4")))
                .events(
                        BronzeTables.TRAININGS,
                        SESSIONS,
                        "2026-03",
                        List.of(
                                training("often", "2025-03-01", null, "甲课", "4.00"),
                                training("stayer", "2026-02-01", null, "甲课", "3")));
        inHours(registers);
        return inOthers(registers);
    }

    private static void inHours(Registers registers) {
        registers
                .district(HOURS, "hours")
                .identityCorrection(HOURS, "wrong number of enough", "enough", true)
                .workers(HOURS, "2025-01", Person.of("enough"), Person.of("half"))
                .workers(HOURS, "2026-05", Person.of("enough"), Person.of("half"))
                .events(
                        BronzeTables.TRAININGS,
                        HOURS,
                        "2026-05",
                        List.of(
                                training("enough", "2025-03-01", null, "甲课", "30"),
                                training("half", "2025-03-01", null, "甲课", "29.5"),
                                training("wrong number of enough", "2026-03-01", null, "甲课", "12.5"),
                                training("half", "2026-03-01", null, "甲课", "12")));
    }

    private static Registers inOthers(Registers registers) {
        registers
                .district(NAMED, "named")
                .workers(
                        NAMED,
                        "2025-12",
                        Person.of("member"),
                        Person.of("on the grid").group("grid"));
        for (String district : List.of(BOTH, LOST, LATER, NOBODY_KNOWS)) {
            String prefix = "in " + district;
            registers
                    .district(
                            district,
                            Map.of(BOTH, "both", LOST, "lost", LATER, "later", NOBODY_KNOWS, "no-such-scheme")
                                    .get(district))
                    .workers(district, "2025-12", Person.of(prefix), Person.of(prefix + " again"))
                    .events(
                            BronzeTables.TRAININGS,
                            district,
                            "2025-12",
                            List.of(
                                    training(prefix, "2025-03-01", null, "甲课", "12"),
                                    training(prefix + " again", "2025-03-01", null, "甲课", "6"),
                                    training(prefix + " again", "2025-04-01", null, "甲课", "6")));
        }
        return registers;
    }

    private static Map<String, Object> training(String key, String day, String end, String course, String hours) {
        Map<String, Object> row = new HashMap<>(
                Map.of("person_key", key, "training_date", Date.valueOf(day), "course", course, "sessions", 1));
        if (end != null) {
            row.put("training_end", Date.valueOf(end));
        }
        if (hours != null) {
            row.put("class_hours", new BigDecimal(hours).setScale(2));
        }
        return row;
    }

    private static List<String> compliance(String condition, String... columns) {
        return tables.rows(TrainingCompliance.NAME, condition, columns);
    }

    @Test
    void onlyPeopleOfTheWholeYearAreHeldAgainstTheScheme() {
        // art. 12: two sessions; the joiner's and the leaver's trainings are in the sums alone
        assertThat(compliance(
                        "district_code = '370102' AND year = 2025 AND street = '甲街道' AND staff_group = 'committee'",
                        "people",
                        "full_year_people",
                        "part_year_people",
                        "required_sessions",
                        "required_hours",
                        "compliant",
                        "compliance_rate",
                        "rule"))
                .containsExactly("4 2 2 2 - 1 0.500000 art. 12");
    }

    @Test
    void sessionIsADayAndARangeCountsOnItsFirstDay() {
        // stayer: two courses on one day; often: one day, and a course from December into January
        assertThat(compliance(
                        "district_code = '370102' AND year = 2025 AND street = '甲街道' AND staff_group = 'committee'",
                        "class_hours",
                        "sessions",
                        "trainings"))
                .containsExactly("12.50 5 6");
    }

    @Test
    void trainingThatStandsInTwoFilesCountsOnceAndIsTracedToTheLast() {
        assertThat(tables.rows(
                        TrainingEvents.NAME,
                        "person_key = 'often' AND training_date = '2025-03-01'",
                        "class_hours",
                        "stated_in_rows",
                        "row_number",
                        "sheet",
                        "street",
                        "staff_group"))
                .containsExactly("4.00 2 1 登记表 甲街道 committee");
    }

    @Test
    void trainingUnderAWrongNumberIsThePersons() {
        assertThat(tables.rows(
                        TrainingEvents.NAME, "district_code = '320902' AND class_hours = 12.5", "person_key", "street"))
                .containsExactly("enough 甲街道");
    }

    @Test
    void personCountsInTheLastStreetAndGroupOfTheYear() {
        assertThat(compliance("street = '乙街道'", "year", "staff_group", "people", "full_year_people", "class_hours"))
                .containsExactly("2025 recruited 1 1 1.00", "2026 recruited 1 0 0.00");
    }

    @Test
    void trainingOfStrangersAndOfYearsWithoutRegistersIsOutside() {
        assertThat(tables.rows(
                        TrainingEvents.NAME,
                        "outside_because IS NOT NULL",
                        "person_key",
                        "year",
                        "outside_because",
                        "street"))
                .containsExactly("often 2024 no_register -", "stranger 2025 not_in_register -");
    }

    @Test
    void groupThatTheSchemeDoesNotCountHasNoRequirement() {
        assertThat(compliance(
                        "staff_group = 'public_welfare' AND year = 2025",
                        "class_hours",
                        "required_sessions",
                        "compliant",
                        "requirement_status",
                        "rule",
                        "scheme_id"))
                .containsExactly("1.00 - - no_rule - sessions");
    }

    @Test
    void runningYearAsksForItsElapsedPart() {
        // 2 sessions × 6 months / 12 = 1
        assertThat(compliance(
                        "district_code = '370102' AND year = 2026 AND staff_group = 'committee'",
                        "people",
                        "full_year_people",
                        "elapsed_months",
                        "on_track",
                        "behind",
                        "compliant",
                        "compliance_rate"))
                .containsExactly("3 2 6 1 1 - -");
        // 30 class hours × 5 months / 12 = 12.5
        assertThat(compliance(
                        "district_code = '320902'", "year", "year_complete", "required_hours", "compliant", "on_track"))
                .containsExactly("2025 true 30.00 1 -", "2026 false 30.00 - 1");
    }

    @Test
    void schemeThatAsksForHoursAndSessionsAsksForBoth() {
        assertThat(compliance("district_code = '110101'", "required_hours", "required_sessions", "compliant", "basis"))
                .containsExactly("10.00 2 1 cited");
    }

    @Test
    void ruleThatNamesAGroupAsksItAlone() {
        assertThat(compliance(
                        "district_code = '110107'",
                        "staff_group",
                        "required_hours",
                        "required_sessions",
                        "compliant",
                        "rule",
                        "basis"))
                .containsExactly("committee - 2 0 art. 12 cited", "grid 8.00 2 0 art. 12; art. 13 interpreted");
    }

    @Test
    void missingParameterNamesDocumentAndArticleAndJudgesNobody() {
        assertThat(compliance(
                        "district_code = '110102'", "required_hours", "compliant", "requirement_status", "missing"))
                .singleElement()
                .asString()
                .startsWith("- - missing 缺参数")
                .endsWith("missing: class hours (课时) a year, 《虚构办法》, art. 12");
    }

    @Test
    void schemeThatIsUnknownOrNotYetInForceSaysSo() {
        assertThat(compliance(
                        "district_code IN ('110105', '110106')", "class_hours", "compliant", "requirement_status"))
                .containsExactly("24.00 - not_in_force", "24.00 - unknown_scheme");
    }

    @Test
    void changedRequirementIsComputedAnew(@TempDir Path other) {
        SchemeCatalogue changed = InventedScheme.load(
                other, InventedScheme.of("sessions", training("parameters: {sessions_per_year: 3}", "cited", "3次")));

        assertThat(new TrainingCompliance(changed).settings()).isNotEqualTo(new TrainingCompliance(schemes).settings());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            full_year_people + 1                | full_year_people | full-year and part-year people are everybody
            coalesce(compliant, 0L)             | compliant        | only what is ruled is judged
            CAST(0.5 AS DECIMAL(18, 6))         | compliance_rate  | only what is ruled is judged
            CAST(NULL AS STRING)                | rule             | a ruled row names its scheme and article
            CAST(NULL AS STRING)                | missing          | a ruled row names its scheme and article
            class_hours + 1                     | class_hours      | no training and no class hour is dropped
            trainings - 1                       | trainings        | no training and no class hour is dropped
            lower('COMMITTEE')                  | staff_group      | keys are unique
            """)
    void plantedFaultIsFound(String fault, String column, String rule) {
        Dataset<Row> faulty = tables.read(TrainingCompliance.NAME).withColumn(column, functions.expr(fault));

        assertThatThrownBy(() -> Validator.validate(
                        TrainingCompliance.NAME, new TrainingCompliance(schemes).checks(faulty, tables)))
                .isInstanceOfSatisfying(
                        ValidationFailedException.class, failure -> assertThat(failure.message(Locale.ENGLISH))
                                .contains("gold.training_compliance", rule));
    }

    @Test
    void cellThatIsDroppedIsFound() {
        Dataset<Row> faulty = tables.read(TrainingCompliance.NAME).filter("street <> '乙街道'");

        assertThatThrownBy(() -> Validator.validate(
                        TrainingCompliance.NAME, new TrainingCompliance(schemes).checks(faulty, tables)))
                .isInstanceOfSatisfying(
                        ValidationFailedException.class, failure -> assertThat(failure.message(Locale.ENGLISH))
                                .contains("streets add up to the people of the year"));
    }

    @Test
    void trainingThatIsDroppedFromSilverIsFound() {
        Dataset<Row> faulty = tables.read(TrainingEvents.NAME).filter("person_key <> 'stranger'");

        assertThatThrownBy(() -> Validator.validate(TrainingEvents.NAME, new TrainingEvents().checks(faulty, tables)))
                .isInstanceOfSatisfying(
                        ValidationFailedException.class, failure -> assertThat(failure.message(Locale.ENGLISH))
                                .contains("silver.training_event", "every row of the files in force counts once"));
    }
}
