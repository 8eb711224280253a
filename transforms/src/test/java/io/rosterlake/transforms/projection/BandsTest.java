package io.rosterlake.transforms.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rosterlake.transforms.attrition.ObservedHazards;
import io.rosterlake.transforms.chance.RandomStream;
import io.rosterlake.transforms.fixture.InventedScheme;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.MonteCarlo;
import io.rosterlake.transforms.scenario.NewEntrant;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandsTest {
    private static final int HORIZON = InventedScenario.HORIZON;
    private static final Hiring NOBODY = new Hiring.None();
    private static final Hiring REPLACE = new Hiring.Replace(NewEntrant.ANYBODY);

    @TempDir
    private static Path folder;

    private static SchemeCatalogue schemes;

    @BeforeAll
    static void load() {
        schemes = InventedScheme.load(folder, InventedPay.ladder("ladder"), InventedPay.onLastYear("average"));
    }

    private static final DrawnPeople[] PEOPLE = {
        DrawnPeople.someOf(60, "recruited", 2, 5, 0),
        DrawnPeople.someOf(1, "recruited", 4, 7, 0),
        DrawnPeople.someOf(400, "committee", 3, 9, 0),
        DrawnPeople.someOf(5, "committee", 4, 11, 17)
    };

    private static Scenario scenario(Hiring hiring, String percentPerYear, int runs, long seed) {
        return DrawnPeople.with(
                InventedScenario.of("drawn", hiring, new Attrition.Rate(new BigDecimal(percentPerYear)), null),
                List.of(),
                new MonteCarlo(runs, seed));
    }

    private static List<Row> bands(Scenario scenario, DrawnPeople... people) {
        Bands bands = new Bands(ObservedHazards.none());
        bands.take(DrawnPeople.project(schemes, "average", scenario, people));
        return bands.rows();
    }

    private static double yuan(Row row, int column) {
        return row.getDecimal(column).doubleValue();
    }

    @Test
    void bandOfNobodyWhoLeavesHasNoWidth() {
        assertThat(bands(scenario(REPLACE, "0", 100, 7), PEOPLE))
                .hasSize(HORIZON + 6 + 1)
                .allSatisfy(row -> assertThat(
                                List.of(row.getDecimal(6), row.getDecimal(7), row.getDecimal(8), row.getDecimal(9)))
                        .containsOnly(row.getDecimal(5)));
    }

    @Test
    void spansAreMonthsCalendarYearsAndTheWholeHorizon() {
        assertThat(bands(scenario(NOBODY, "6", 100, 7), PEOPLE))
                .filteredOn(row -> !row.getString(2).equals("month"))
                .extracting(row -> row.getString(2) + " " + row.getDate(3) + " " + row.getLong(4))
                .containsExactly(
                        "year 2026-07-01 6",
                        "year 2027-01-01 12",
                        "year 2028-01-01 12",
                        "year 2029-01-01 12",
                        "year 2030-01-01 12",
                        "year 2031-01-01 6",
                        "horizon 2026-07-01 60");
    }

    @ParameterizedTest
    @CsvSource({"false, 8", "true, 8", "false, 60", "true, 60"})
    void expectedAmountLiesWithinTheBand(boolean replaced, String percentPerYear) {
        assertThat(bands(scenario(replaced ? REPLACE : NOBODY, percentPerYear, 400, 20261122), PEOPLE))
                .allSatisfy(row -> assertThat(row.getDecimal(5)).isBetween(row.getDecimal(6), row.getDecimal(8)));
    }

    /** Of people who are alike and not replaced the variance is known: n × S × (1 − S) times the square of the price. */
    @ParameterizedTest
    @CsvSource({"1, 8", "40, 8", "300, 60"})
    void meanAndVarianceOfDrawsAreThoseOfTheBinomialDistribution(int people, String percentPerYear) {
        int runs = 4_000;
        DistrictProjection projection = DrawnPeople.project(
                schemes,
                "ladder",
                scenario(NOBODY, percentPerYear, runs, 3),
                DrawnPeople.someOf(people, "recruited", 2, 5, 0));
        long[][] draws = draws(projection, runs, 3);
        long[] survival = projection.cohorts().get(0).parts().get(0).survival();
        for (int month = 1; month < HORIZON; month++) {
            double stays = survival[month] / (double) People.ONE;
            double expected = IntStream.of(month)
                    .mapToDouble(at -> projection.costs().lines().values().stream()
                            .flatMap(lines -> lines.values().stream())
                            .mapToLong(line -> line.fen(at))
                            .sum())
                    .sum();
            double price = expected / (people * stays);
            double variance = people * stays * (1 - stays) * price * price;
            double mean = mean(draws, month);
            assertThat(mean).isCloseTo(expected, within(5 * Math.sqrt(variance / runs) + 10));
            double spread = spread(draws, month, mean);
            assertThat(spread)
                    .as("kurtosis of a binomial makes rare leavers count")
                    .isCloseTo(
                            variance,
                            within(5 * variance * Math.sqrt((2 + 1 / (people * stays * (1 - stays))) / runs)));
        }
    }

    private static double mean(long[][] draws, int month) {
        return Arrays.stream(draws).mapToLong(draw -> draw[month]).average().orElseThrow();
    }

    private static double spread(long[][] draws, int month, double mean) {
        return Arrays.stream(draws)
                .mapToDouble(draw -> (draw[month] - mean) * (draw[month] - mean))
                .average()
                .orElseThrow();
    }

    private static long[][] draws(DistrictProjection projection, int runs, long seed) {
        DistrictDraws district = new DistrictDraws(projection, Optional.empty());
        return IntStream.range(0, runs)
                .mapToObj(run -> district.draw(RandomStream.of(seed, DrawnPeople.DISTRICT, run)))
                .toArray(long[][]::new);
    }

    @Test
    void replacementsFollowTheDraws() {
        int runs = 2_000;
        DistrictProjection projection =
                DrawnPeople.project(schemes, "average", scenario(REPLACE, "25", runs, 5), PEOPLE);
        long[][] draws = draws(projection, runs, 5);
        for (int month = 1; month < HORIZON; month++) {
            int at = month;
            double expected = projection.costs().lines().values().stream()
                    .flatMap(lines -> lines.values().stream())
                    .mapToLong(line -> line.fen(at))
                    .sum();
            double mean = mean(draws, month);
            assertThat(mean)
                    .as("month %d", month)
                    .isCloseTo(expected, within(5 * Math.sqrt(spread(draws, month, mean) / runs) + 10));
        }
    }

    @Test
    void sameSeedGivesTheSameFiguresWhateverTheOrderOfPeopleAndDraws() {
        Scenario scenario = scenario(REPLACE, "25", 100, 5);
        DrawnPeople[] reversed = PEOPLE.clone();
        Collections.reverse(Arrays.asList(reversed));

        assertThat(bands(scenario, reversed)).isEqualTo(bands(scenario, PEOPLE));
        DistrictDraws district =
                new DistrictDraws(DrawnPeople.project(schemes, "average", scenario, PEOPLE), Optional.empty());
        long[] seventh = district.draw(RandomStream.of(5, DrawnPeople.DISTRICT, 7));
        district.draw(RandomStream.of(5, DrawnPeople.DISTRICT, 1));
        assertThat(district.draw(RandomStream.of(5, DrawnPeople.DISTRICT, 7))).isEqualTo(seventh);
        assertThat(bands(scenario(REPLACE, "25", 100, 6), PEOPLE)).isNotEqualTo(bands(scenario, PEOPLE));
    }

    @Test
    void bandIsWiderTheLessIsCertain() {
        List<Row> few = bands(scenario(NOBODY, "8", 400, 1), PEOPLE[0]);
        Row year = few.get(few.size() - 1);

        assertThat(yuan(year, 8) - yuan(year, 6))
                .as("60 people over five years: some per cent of the total")
                .isBetween(0.01 * yuan(year, 5), 0.2 * yuan(year, 5));
    }

    @Test
    void scenarioThatAsksForNoDrawsHasNoBand() {
        Scenario scenario = InventedScenario.of("as-is", NOBODY, new Attrition.None(), null);

        assertThat(bands(scenario, PEOPLE)).isEmpty();
    }
}
