package io.rosterlake.transforms.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.transforms.fixture.InMemory;
import io.rosterlake.transforms.fixture.Person;
import io.rosterlake.transforms.fixture.Registers;
import io.rosterlake.transforms.fixture.Registers.Departure;
import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.pipeline.Pipeline;
import io.rosterlake.transforms.run.ValidationFailedException;
import io.rosterlake.transforms.run.Validator;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
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
class MovementScenarioTest {
    private static final String SIX = "910001";
    private static final String QUARTERLY = "910002";
    private static final String FROM = "910003";
    private static final String TO = "910004";
    private static final String STREETS = "910005";
    private static final String YEAR = "910006";

    private static InMemory tables;

    @BeforeAll
    static void compute(SparkSession spark) {
        Registers registers = new Registers();
        sixPeople(registers);
        quarterly(registers);
        moves(registers);
        streetsAndGroups(registers);
        fourteenMonths(registers);
        tables = InMemory.run(
                spark,
                registers,
                Pipeline.jobs(
                        new SchemeCatalogue(List.of()),
                        Optional.empty(),
                        Pipeline.ABSENT_REGISTERS_CARRIED,
                        Pipeline.HEADCOUNT_JUMP));
    }

    /** A, B and C stay; D resigns and E vanishes in February, F retires and G comes in March, when D is back. */
    private static void sixPeople(Registers registers) {
        registers
                .district(SIX, null)
                .workers(SIX, "2025-01", people("A", "B", "C", "D", "E", "F"))
                .workers(SIX, "2025-02", people("A", "B", "C", "F"))
                .workers(SIX, "2025-03", people("A", "B", "C", "G"))
                .workers(SIX, "2025-04", people("A", "B", "C", "G", "D"))
                .departures(SIX, "2025-02", new Departure("D", "2025-02-10", "resigned"))
                .departures(
                        SIX,
                        "2025-03",
                        new Departure("D", "2025-02-10", "resigned"),
                        new Departure("F", "2025-03-31", "retired"),
                        new Departure("E", "2025-01-31", "resigned"));
    }

    private static void quarterly(Registers registers) {
        registers
                .district(QUARTERLY, null)
                .workers(QUARTERLY, "2025-03", people("Q", "R"))
                .workers(QUARTERLY, "2025-06", people("Q"))
                .departures(QUARTERLY, "2025-06", new Departure("R", "2025-04-05", "deceased"));
    }

    private static void moves(Registers registers) {
        registers
                .district(FROM, null)
                .district(TO, null)
                .workers(FROM, "2025-01", people("M", "N", "T"))
                .workers(FROM, "2025-02", people("N"))
                .workers(TO, "2025-01", people("O"))
                .workers(TO, "2025-02", people("O", "M"))
                .departures(
                        FROM,
                        "2025-02",
                        new Departure("M", "2025-02-01", "resigned"),
                        new Departure("T", "2025-02-01", "transferred"));
    }

    private static void streetsAndGroups(Registers registers) {
        registers
                .district(STREETS, null)
                .workers(STREETS, "2025-01", Person.of("S"), Person.of("G"), Person.of("L"))
                .workers(
                        STREETS,
                        "2025-02",
                        Person.of("S").street("乙街道"),
                        Person.of("G").group("recruited"),
                        Person.of("L").left());
    }

    /** Ten people in January 2025; one leaves in the last month of each half year; nobody comes. */
    private static void fourteenMonths(Registers registers) {
        registers.district(YEAR, null);
        for (YearMonth month = YearMonth.of(2025, 1);
                month.isBefore(YearMonth.of(2026, 3));
                month = month.plusMonths(1)) {
            int gone = (month.getMonthValue() - 1) / 6 + 2 * (month.getYear() - 2025);
            String[] keys = java.util.stream.IntStream.range(gone, 10)
                    .mapToObj(number -> "Y" + number)
                    .toArray(String[]::new);
            registers.workers(YEAR, month.toString(), people(keys));
        }
    }

    private static Person[] people(String... keys) {
        return java.util.Arrays.stream(keys).map(Person::of).toArray(Person[]::new);
    }

    private static List<String> flow(String district, String street, String group) {
        return tables.rows(
                WorkforceFlow.NAME,
                "district_code = '%s' AND street = '%s' AND staff_group = '%s'".formatted(district, street, group),
                "period",
                "opening",
                "joiners",
                "transfers_in",
                "leavers_resigned",
                "leavers_retired",
                "leavers_other",
                "leavers_inferred",
                "transfers_out",
                "closing",
                "residual");
    }

    @Test
    void sixPeopleFlowAsCountedByHand() {
        // opening joiners in resigned retired other inferred out closing residual
        assertThat(flow(SIX, "", "all"))
                .containsExactly(
                        "2025-02 6 0 0 1 0 0 1 0 4 0", "2025-03 4 1 0 0 1 0 0 0 4 0", "2025-04 4 1 0 0 0 0 0 0 5 0");
    }

    @Test
    void sixPeopleTurnOverAsCountedByHand() {
        // 3 leavers; averages (6 + 5) / 2 and (6 + 4 + 4 + 5) / 4; A, B, C and D are there at both ends: 4 of 6
        assertThat(tables.rows(
                        Turnover.NAME,
                        "district_code = '910001' AND street = '' AND staff_group = 'all' AND period = DATE'2025-04-01'",
                        "leavers_12m",
                        "leavers_resigned_12m",
                        "opening_12m",
                        "closing",
                        "average_2pt",
                        "average_13pt",
                        "turnover_on_average_2pt",
                        "turnover_on_average_13pt",
                        "turnover_on_opening",
                        "voluntary_turnover_on_average_2pt",
                        "stayers_12m",
                        "stability_index",
                        "months_covered"))
                .containsExactly("3 1 6 5 5.500000 4.750000 0.545455 0.631579 0.500000 0.181818 4 0.666667 3");
    }

    @Test
    void quarterlyMovementFallsIntoTheMonthOfTheNextRegister() {
        assertThat(flow(QUARTERLY, "", "all"))
                .containsExactly(
                        "2025-04 2 0 0 0 0 0 0 0 2 0", "2025-05 2 0 0 0 0 0 0 0 2 0", "2025-06 2 0 0 0 0 1 0 0 1 0");
    }

    @Test
    void moveToAnotherDistrictIsATransferOnBothSidesWhateverTheDepartureSays() {
        assertThat(flow(FROM, "", "all")).containsExactly("2025-02 3 0 0 0 0 1 0 1 1 0");
        assertThat(flow(TO, "", "all")).containsExactly("2025-02 1 0 1 0 0 0 0 0 2 0");
    }

    @Test
    void changeOfStreetIsATransferBetweenStreetsOnly() {
        assertThat(flow(STREETS, "甲街道", "all")).containsExactly("2025-02 3 0 0 0 0 0 1 1 1 0");
        assertThat(flow(STREETS, "乙街道", "all")).containsExactly("2025-02 0 0 1 0 0 0 0 0 1 0");
        assertThat(flow(STREETS, "", "all")).containsExactly("2025-02 3 0 0 0 0 0 1 0 2 0");
    }

    @Test
    void changeOfGroupIsATransferBetweenGroupsOnly() {
        assertThat(flow(STREETS, "", "committee")).containsExactly("2025-02 3 0 0 0 0 0 1 1 1 0");
        assertThat(flow(STREETS, "", "recruited")).containsExactly("2025-02 0 0 1 0 0 0 0 0 1 0");
    }

    @Test
    void personMarkedAsLeftWithoutRecordIsAnInferredLeaver() {
        assertThat(tables.rows(Movements.NAME, "person_key = 'L'", "period", "direction", "kind"))
                .containsExactly("2025-02 exit inferred");
    }

    @Test
    void departureBeforeTheLastRegisterWithThePersonDoesNotFit() {
        assertThat(tables.rows(Movements.NAME, "person_key = 'E'", "kind")).containsExactly("inferred");
    }

    @Test
    void twelveMonthsAreTheLastTwelveAndRatesAreOnThem() {
        // opening is January 2025 for 2026-01 and February 2025 for 2026-02; losses in 2025-07 and 2026-01
        assertThat(tables.rows(
                        Turnover.NAME,
                        "district_code = '910006' AND street = '' AND staff_group = 'all' AND period >= DATE'2025-12-01'",
                        "period",
                        "months_covered",
                        "opening_12m",
                        "leavers_12m",
                        "closing",
                        "average_13pt",
                        "stability_index"))
                .containsExactly(
                        "2025-12 11 10 1 9 9.500000 0.900000",
                        "2026-01 12 10 2 8 9.384615 0.800000",
                        "2026-02 12 10 2 8 9.230769 0.800000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            joiners + 1                                     | joiners      | the flow adds up
            -1                                              | joiners      | no count is negative
            if(street = '甲街道', opening + 1, opening)      | opening      | streets add up to the district
            if(staff_group = 'committee', closing + 1, closing) | closing  | staff groups add up to all
            opening + 1                                     | opening      | opening is the closing of the month before
            transfers_in + 2                                | transfers_in | districts together have no more transfers in than out
            date_add(period, 400)                           | period       | closing of the district is the number of people in its register
            """)
    void plantedFaultInTheFlowIsFound(String fault, String column, String rule) {
        Dataset<Row> faulty = tables.read(WorkforceFlow.NAME).withColumn(column, functions.expr(fault));

        assertThatThrownBy(() -> Validator.validate(WorkforceFlow.NAME, new WorkforceFlow().checks(faulty, tables)))
                .isInstanceOfSatisfying(
                        ValidationFailedException.class,
                        failure -> assertThat(failure.message(Locale.ENGLISH)).contains("gold.workforce_flow", rule));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            13                          | months_covered       | between 1 and 12 months are covered
            opening_12m + 1             | stayers_12m          | no more people stayed than were there at either end
            leavers_12m + 1             | leavers_resigned_12m | no more people resigned than left
            CAST(1.1 AS DECIMAL(18, 6)) | stability_index      | the stability index is a fraction
            closing + 1                 | closing              | closing is that of the workforce flow
            concat('甲街道', '')          | street               | keys are unique
            """)
    void plantedFaultInTheTurnoverIsFound(String fault, String column, String rule) {
        Dataset<Row> faulty = tables.read(Turnover.NAME).withColumn(column, functions.expr(fault));

        assertThatThrownBy(() -> Validator.validate(Turnover.NAME, new Turnover().checks(faulty, tables)))
                .isInstanceOfSatisfying(
                        ValidationFailedException.class,
                        failure -> assertThat(failure.message(Locale.ENGLISH)).contains("gold.turnover", rule));
    }
}
