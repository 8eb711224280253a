package io.rosterlake.transforms.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.transforms.fixture.InMemory;
import io.rosterlake.transforms.fixture.Registers;
import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.movement.Movements;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonLinks;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.run.ValidationFailedException;
import io.rosterlake.transforms.run.Validator;
import java.sql.Date;
import java.util.Arrays;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedSpark.class)
class RetentionScenarioTest {
    private static final String SIX = "910001";
    private static final String OTHER = "910002";
    private static final String BACK = "910003";

    /** When people joined; those without an entry have no date in the register. */
    private static final Map<String, String> JOINED = Map.ofEntries(
            Map.entry("A", "2024-10-31"),
            Map.entry("B", "2024-11-01"),
            Map.entry("C", "2024-11-15"),
            Map.entry("D", "2024-12-01"),
            Map.entry("E", "2024-12-01"),
            Map.entry("F", "2024-09-01"),
            Map.entry("G", "2025-02-20"),
            Map.entry("T", "2025-02-01"),
            Map.entry("I", "2025-04-01"),
            Map.entry("X", "2023-01-01"),
            Map.entry("K", "2020-01-01"),
            Map.entry("L", "2025-05-01"));

    private static InMemory tables;

    @BeforeAll
    static void compute(SparkSession spark) {
        Registers registers = new Registers().district(SIX, null).district(OTHER, null);
        sixPeople(registers);
        elsewhere(registers);
        back(registers);
        tables = InMemory.run(
                spark,
                registers,
                List.of(
                        new SubmissionVersions(Optional.empty()),
                        new DistrictMonths(),
                        new PersonLinks(1),
                        new PersonMonths(1),
                        new Movements(),
                        new Retention()));
    }

    /** A to F joined in 2024: B leaves first, then D, then A; F moves away, C and E stay. H's date is unknown. */
    private static void sixPeople(Registers registers) {
        register(registers, SIX, "2025-01", "A", "B", "C", "D", "E", "F", "H", "I");
        register(registers, SIX, "2025-02", "A", "C", "D", "E", "F", "H", "T");
        register(registers, SIX, "2025-03", "A", "C", "E", "F", "H", "T", "G");
        register(registers, SIX, "2025-04", "C", "E", "H", "G");
    }

    private static void elsewhere(Registers registers) {
        register(registers, OTHER, "2025-01", "X");
        register(registers, OTHER, "2025-02", "X");
        register(registers, OTHER, "2025-03", "X");
        register(registers, OTHER, "2025-04", "X", "F", "T");
        register(registers, OTHER, "2025-05", "X", "F", "T");
    }

    private static void back(Registers registers) {
        registers.district(BACK, null);
        register(registers, BACK, "2025-01", "K", "M");
        register(registers, BACK, "2025-02", "M");
        register(registers, BACK, "2025-03", "M");
        register(registers, BACK, "2025-04", "M", "K");
        register(registers, BACK, "2025-05", "M", "K", "L");
    }

    private static void register(Registers registers, String district, String month, String... keys) {
        registers.workerRows(
                district,
                month,
                Arrays.stream(keys).map(RetentionScenarioTest::person).toList());
    }

    private static Map<String, ?> person(String key) {
        Map<String, Object> row = new HashMap<>(Map.of("person_key", key));
        Optional.ofNullable(JOINED.get(key)).ifPresent(day -> row.put("community_work_since", Date.valueOf(day)));
        return row;
    }

    /** {@code months_since_joining at_risk left censored entered survival survival_se} of one curve. */
    private static List<String> curve(String district, int joinYear) {
        return tables.rows(
                Retention.NAME,
                "district_code = '%s' AND join_year = %d".formatted(district, joinYear),
                "months_since_joining",
                "at_risk",
                "left",
                "censored",
                "entered",
                "survival",
                "survival_se");
    }

    @Test
    void sixPeopleSurviveAsComputedByHand() {
        // B and D leave of 4 in month 3: 1 - 2/4 = 0.5, error 0.5 * sqrt(2 / (4 * 2)) = 0.25;
        // A leaves of 2 in month 6: 0.5 * (1 - 1/2) = 0.25, error 0.25 * sqrt(2 / (4 * 2) + 1 / (2 * 1)) = 0.216506
        assertThat(curve(SIX, 2024))
                .containsExactly(
                        "1 0 0 0 2 1.000000 0.000000",
                        "2 2 0 0 2 1.000000 0.000000",
                        "3 4 2 0 1 0.500000 0.250000",
                        "4 3 0 1 1 0.500000 0.250000",
                        "5 3 0 1 0 0.500000 0.250000",
                        "6 2 1 0 0 0.250000 0.216506",
                        "7 1 0 1 0 0.250000 0.216506");
    }

    @Test
    void unroundedFiguresStandBeside() {
        Row point = tables.read(Retention.NAME)
                .filter("district_code = '910001' AND join_year = 2024 AND months_since_joining = 6")
                .head();

        assertThat(point.<Double>getAs("survival_unrounded")).isEqualTo(0.25);
        assertThat(point.<Double>getAs("survival_se_unrounded")).isEqualTo(0.25 * Math.sqrt(0.75));
    }

    @Test
    void whoJoinsAfterTheFirstRegisterIsUnderObservationFromTheMonthOfJoining() {
        // G joined in February and is in the register from March on; T is there from February on and moves away
        assertThat(curve(SIX, 2025))
                .containsExactly(
                        "0 0 0 0 2 1.000000 0.000000", "1 2 0 0 0 1.000000 0.000000", "2 2 0 2 0 1.000000 0.000000");
    }

    @Test
    void whoComesFromAnotherDistrictIsUnderObservationFromTheFirstMonthThere() {
        assertThat(curve(OTHER, 2025)).containsExactly("2 0 0 0 1 1.000000 0.000000", "3 1 0 1 0 1.000000 0.000000");
        assertThat(curve(OTHER, 2024)).containsExactly("7 0 0 0 1 1.000000 0.000000", "8 1 0 1 0 1.000000 0.000000");
    }

    @Test
    void returnAfterALongAbsenceIsAnExitAndAnotherStay() {
        assertThat(curve(BACK, 2020))
                .containsExactly(
                        "60 0 0 0 1 1.000000 0.000000",
                        "61 1 1 0 0 0.000000 -",
                        "63 0 0 0 1 0.000000 -",
                        "64 1 0 1 0 0.000000 -");
    }

    @Test
    void whoJoinsInTheLastRegisterIsUnderObservationButNotAtRiskYet() {
        assertThat(curve(BACK, 2025)).containsExactly("0 0 0 1 1 1.000000 0.000000");
    }

    @Test
    void unknownAndImpossibleJoiningMonthsAreLeftOutAndCounted() {
        // H and M have no date, and the register would have I before joining
        assertThat(tables.rows(
                        Retention.NAME,
                        "join_year IS NULL",
                        "district_code",
                        "months_since_joining",
                        "left_out",
                        "at_risk"))
                .containsExactly("910001 - 2 -", "910003 - 1 -");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CAST(3 AS BIGINT)                            | months_since_joining | keys are unique
            at_risk + 1                                  | left                 | nobody leaves who is not at risk
            survival_unrounded + 1                       | survival_unrounded   | survival is a fraction
            months_since_joining / 100                   | survival_unrounded   | survival never rises
            at_risk + 1                                  | at_risk              | at_risk is that of the month before
            entered + 1                                  | entered              | as many end as entered
            left_out + 1                                 | left_out             | every stay is in a curve or counted as left out
            """)
    void plantedFaultIsFound(String fault, String column, String rule) {
        Dataset<Row> faulty = tables.read(Retention.NAME).withColumn(column, functions.expr(fault));

        assertThatThrownBy(() -> Validator.validate(Retention.NAME, new Retention().checks(faulty, tables)))
                .isInstanceOfSatisfying(
                        ValidationFailedException.class,
                        failure -> assertThat(failure.message(Locale.ENGLISH)).contains("gold.retention", rule));
    }
}
