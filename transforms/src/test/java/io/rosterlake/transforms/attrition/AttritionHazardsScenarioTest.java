package io.rosterlake.transforms.attrition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.transforms.fixture.InMemory;
import io.rosterlake.transforms.fixture.Registers;
import io.rosterlake.transforms.fixture.Registers.Departure;
import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.movement.Movements;
import io.rosterlake.transforms.movement.WorkforceFlow;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonLinks;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.run.ValidationFailedException;
import io.rosterlake.transforms.run.Validator;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.YearMonth;
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
class AttritionHazardsScenarioTest {
    private static final String MONTHLY = "910001";
    private static final String NEIGHBOUR = "910002";
    private static final String SPARSE = "910003";

    private static final Map<String, String> SINCE = Map.of(
            "P", "2024-03-15",
            "Q", "2015-02-01",
            "S", "2020-03-01",
            "T", "2023-01-01",
            "U", "2025-02-01",
            "V", "2025-05-01");

    private static InMemory tables;

    @BeforeAll
    static void compute(SparkSession spark) {
        Registers registers = new Registers()
                .district(MONTHLY, null)
                .district(NEIGHBOUR, null)
                .district(SPARSE, null);
        register(registers, MONTHLY, "2025-01", "P", "Q", "R", "S", "T");
        register(registers, MONTHLY, "2025-02", "P", "Q", "R", "S", "T", "U");
        register(registers, MONTHLY, "2025-03", "P", "Q", "S", "T", "U");
        register(registers, MONTHLY, "2025-04", "P", "Q");
        registers.departures(
                MONTHLY,
                "2025-04",
                new Departure("R", "2025-03-10", "resigned"),
                new Departure("S", "2025-04-01", "retired"));
        register(registers, NEIGHBOUR, "2025-03", "V");
        register(registers, NEIGHBOUR, "2025-04", "V", "T");
        register(registers, SPARSE, "2024-03", "X", "Y", "Z");
        register(registers, SPARSE, "2024-06", "X", "Z");
        register(registers, SPARSE, "2025-06", "X");
        tables = InMemory.run(
                spark,
                registers,
                List.of(
                        new SubmissionVersions(Optional.empty()),
                        new DistrictMonths(),
                        new PersonLinks(1),
                        new PersonMonths(1),
                        new Movements(),
                        new WorkforceFlow(),
                        new AttritionHazards()));
    }

    private static void register(Registers registers, String district, String month, String... keys) {
        registers.workerRows(
                district,
                month,
                Arrays.stream(keys).map(AttritionHazardsScenarioTest::person).toList());
    }

    private static Map<String, ?> person(String key) {
        Map<String, Object> row = new HashMap<>(Map.of("person_key", key));
        Optional.ofNullable(SINCE.get(key)).ifPresent(day -> row.put("community_work_since", Date.valueOf(day)));
        return row;
    }

    private static List<String> hazards(Dataset<Row> rows, String condition) {
        return rows.filter(functions.expr(condition)).collectAsList().stream()
                .map(row -> "%s %s: %d people, %d months, %d left, %s in %d"
                        .formatted(
                                row.getAs("district_code"),
                                row.getAs("tenure_band"),
                                row.<Long>getAs("people"),
                                row.<Long>getAs("person_months"),
                                row.<Long>getAs("leavers"),
                                hazard(row),
                                row.<Long>getAs("months_observed")))
                .sorted()
                .toList();
    }

    private static String hazard(Row row) {
        BigDecimal hazard = row.getAs("hazard_per_month");
        return hazard == null ? "none" : hazard.toPlainString();
    }

    @Test
    void everyBandIsAsCountedByHand() {
        // R resigned in March, U was not seen in April without a record; S retired and T moved away, both at risk in
        // April.
        // P is 11 months in community work in February, S 59: they change bands in March
        assertThat(hazards(tables.read(AttritionHazards.NAME), "district_code = '910001'"))
                .containsExactly(
                        "910001 10y_and_more: 1 people, 3 months, 0 left, 0.000000000 in 3",
                        "910001 1_to_2y: 1 people, 2 months, 0 left, 0.000000000 in 3",
                        "910001 2_to_3y: 1 people, 3 months, 0 left, 0.000000000 in 3",
                        "910001 3_to_5y: 1 people, 1 months, 0 left, 0.000000000 in 3",
                        "910001 5_to_10y: 1 people, 2 months, 0 left, 0.000000000 in 3",
                        "910001 all: 6 people, 16 months, 2 left, 0.125000000 in 3",
                        "910001 under_1y: 2 people, 3 months, 1 left, 0.333333333 in 3",
                        "910001 unknown: 1 people, 2 months, 1 left, 0.500000000 in 3");
    }

    @Test
    void bandWithoutAnybodyAtRiskHasNoHazard() {
        assertThat(hazards(tables.read(AttritionHazards.NAME), "district_code = '910002' AND tenure_band <> 'all'"))
                .contains(
                        "910002 under_1y: 1 people, 1 months, 0 left, 0.000000000 in 1",
                        "910002 unknown: 0 people, 0 months, 0 left, none in 1")
                .hasSize(TenureBand.values().length);
    }

    @Test
    void twelveMonthsUpToTheLastRegisterCount() {
        // Y left in June 2024, before the twelve months; Z stays through the months that are carried and leaves in the
        // last
        assertThat(hazards(tables.read(AttritionHazards.NAME), "district_code = '910003' AND tenure_band = 'all'"))
                .containsExactly("910003 all: 2 people, 24 months, 1 left, 0.041666667 in 12");
    }

    @Test
    void fromAnEarlierMonthOnlyWhatWasKnownThenCounts() {
        assertThat(hazards(AttritionHazards.asOf(tables, Optional.of(YearMonth.of(2025, 3))), "tenure_band = 'all'"))
                .containsExactly(
                        "910001 all: 6 people, 11 months, 1 left, 0.090909091 in 2",
                        "910002 all: 0 people, 0 months, 0 left, none in 0",
                        "910003 all: 3 people, 27 months, 1 left, 0.037037037 in 12");
        assertThat(hazards(AttritionHazards.asOf(tables, Optional.of(YearMonth.of(2024, 12))), "tenure_band = 'all'"))
                .as("no district but the one that had registers by then, of whose first month nothing can be seen")
                .containsExactly("910003 all: 3 people, 21 months, 1 left, 0.047619048 in 9");
    }

    @Test
    void projectionTakesTheHazardOfEverybodyForABandOfNobody() {
        ObservedHazards observed =
                ObservedHazards.of(AttritionHazards.asOf(tables, Optional.of(YearMonth.of(2025, 3))));

        assertThat(observed.hazards().of(MONTHLY)).hasValueSatisfying(bands -> assertThat(bands)
                .as(
                        "Q is alone in the longest band and stayed; R left in the second of two person-months; SPARSE has no joining months")
                .containsEntry(TenureBand.FROM_10Y, new BigDecimal("0.000000000"))
                .containsEntry(TenureBand.UNKNOWN, new BigDecimal("0.500000000"))
                .containsEntry(TenureBand.FROM_1_TO_2Y, new BigDecimal("0.000000000"))
                .hasSize(TenureBand.values().length));
        assertThat(observed.hazards().of(SPARSE)).hasValueSatisfying(bands -> assertThat(bands)
                .containsEntry(TenureBand.UNDER_1Y, new BigDecimal("0.037037037")));
        assertThat(observed.hazards().of(NEIGHBOUR)).isEmpty();
        assertThat(observed.evidence(MONTHLY)).isEqualTo(new ObservedHazards.Evidence(6, 11));
        assertThat(observed.evidence(NEIGHBOUR)).isEqualTo(ObservedHazards.Evidence.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "all"                               | tenure_band     | keys are unique
            person_months + 1                   | people          | nobody leaves, and nobody is observed, without a month
            13                                  | months_observed | between 0 and 12 months are observed
            NULL                                | hazard_per_month | a rate is there exactly where its denominator is not 0
            IF(tenure_band = "all", leavers, 0) | leavers         | the bands add up to everybody
            leavers + 1                         | leavers         | person-months and leavers are those of the workforce flow
            """)
    void plantedFaultIsFound(String fault, String column, String rule) {
        Dataset<Row> faulty = tables.read(AttritionHazards.NAME).withColumn(column, functions.expr(fault));

        assertThatThrownBy(
                        () -> Validator.validate(AttritionHazards.NAME, new AttritionHazards().checks(faulty, tables)))
                .isInstanceOfSatisfying(
                        ValidationFailedException.class,
                        failure -> assertThat(failure.message(Locale.ENGLISH)).contains("gold.attrition_hazard", rule));
    }
}
