package io.rosterlake.transforms.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.fixture.InventedScheme;
import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.scenario.Adoption;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Change;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.NewEntrant;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scenario.ScenarioMonth;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why months differ from those a year before: three amounts worked out by hand, and that causes always add up. */
class YearOnYearTest {
    private static final int HORIZON = InventedScenario.HORIZON;
    private static final Hiring NOBODY = new Hiring.None();
    private static final Hiring REPLACE = new Hiring.Replace(NewEntrant.ANYBODY);
    private static final Attrition STAY = new Attrition.None();
    private static final Attrition LEAVE = new Attrition.Rate(new BigDecimal("17.3"));

    @TempDir
    private static Path folder;

    private static SchemeCatalogue schemes;

    @BeforeAll
    static void load() {
        schemes = InventedScheme.load(
                folder,
                InventedPay.ladder("ladder"),
                InventedPay.coefficients("coefficients"),
                InventedPay.onLastYear("average"));
    }

    private static Scenario scenario(Hiring hiring, Attrition attrition, @Nullable Adoption adoption, Change... wages) {
        return DrawnPeople.with(InventedScenario.of("tested", hiring, attrition, adoption), List.of(wages), null);
    }

    private static Map<Cause, Long> causes(DistrictProjection projection, Component component, int month) {
        return new YearOnYear(projection).causes().get(component).get(month - MonthNumber.YEAR);
    }

    @Test
    void stepOfTheLadderIsACauseForTwelveMonths() {
        // in grade 1 (1000.01 yuan) since August 2025, so in grade 2 (1100.02) from August 2027, the 14th month
        DistrictProjection projection = DrawnPeople.project(
                schemes, "ladder", scenario(NOBODY, STAY, null), DrawnPeople.someOf(1, "recruited", 1, 10, 0));

        assertThat(causes(projection, Component.BASIC, 12)).isEmpty();
        assertThat(causes(projection, Component.BASIC, 13)).isEqualTo(Map.of(Cause.STEPS, 10_001L));
        assertThat(causes(projection, Component.BASIC, 24)).isEqualTo(Map.of(Cause.STEPS, 10_001L));
        assertThat(causes(projection, Component.BASIC, 25)).isEmpty();
    }

    @Test
    void wagesAreTakenAtTheStandingOfNowAndStepsAtTheTermsOfThen() {
        // 5 % more from July 2027: 1100.02 × 1.05 = 1155.02 in August; the step on the terms of then is 100.01
        DistrictProjection projection = DrawnPeople.project(
                schemes,
                "ladder",
                scenario(
                        NOBODY,
                        STAY,
                        null,
                        new Change(new ScenarioMonth.InMonths(13), new BigDecimal("5"), Change.Every.ONCE)),
                DrawnPeople.someOf(3, "recruited", 1, 10, 0));

        assertThat(causes(projection, Component.BASIC, 13))
                .isEqualTo(Map.of(Cause.STEPS, 30_003L, Cause.WAGES, 3 * 5_500L));
        assertThat(causes(projection, Component.EMPLOYER_PENSION, 13))
                .as("the base is 60 %% of an average wage that rises from 2000 to 2210.4: 16 %% of 126.24")
                .isEqualTo(Map.of(Cause.CONTRIBUTIONS, 3 * 2_020L));
    }

    @Test
    void whoRetiresTakesThePriceOfThenAndWhoReplacesThemTheOneOfNow() {
        DistrictProjection projection = DrawnPeople.project(
                schemes, "ladder", scenario(REPLACE, STAY, null), DrawnPeople.someOf(2, "recruited", 5, 10, 8));

        assertThat(causes(projection, Component.BASIC, 12))
                .as("two of grade 5 were there a year ago; two of grade 1 came in the tenth month")
                .isEqualTo(Map.of(Cause.RETIREMENT, -2 * 140_005L, Cause.HIRES, 2 * 100_001L));
        assertThat(causes(projection, Component.BASIC, 21))
                .as("both months are theirs")
                .isEmpty();
    }

    @Test
    void anotherSchemeIsTheCauseOfWhatChangesWithIt() {
        DistrictProjection projection = DrawnPeople.project(
                schemes,
                "ladder",
                scenario(NOBODY, STAY, new Adoption("average", new ScenarioMonth.Next(Month.JANUARY))),
                DrawnPeople.someOf(1, "committee", 2, 1, 0));

        assertThat(causes(projection, Component.BASIC, 12))
                .as("in grade 3 of that scheme since May 2027: 3200.20 instead of 1100.02")
                .isEqualTo(Map.of(Cause.SCHEME, 320_020L - 110_002L));
        assertThat(causes(projection, Component.BASIC, 30)).doesNotContainKey(Cause.SCHEME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ladder", "coefficients", "average"})
    void causesAddUpToTheDifferenceOfThePublishedAmounts(String scheme) {
        Random random = new Random(scheme.hashCode());
        Change everyYear = new Change(new ScenarioMonth.Next(Month.JULY), new BigDecimal("3.7"), Change.Every.YEAR);
        for (Scenario scenario : List.of(
                scenario(NOBODY, STAY, null),
                scenario(NOBODY, LEAVE, null, everyYear),
                scenario(REPLACE, LEAVE, null, everyYear),
                scenario(REPLACE, LEAVE, new Adoption("ladder", new ScenarioMonth.InMonths(20)), everyYear))) {
            DistrictProjection projection = DrawnPeople.project(schemes, scheme, scenario, random(random));
            assertAddsUp(projection);
        }
    }

    private static DrawnPeople[] random(Random random) {
        List<DrawnPeople> people = new ArrayList<>();
        YearMonth asOf = DrawnPeople.AS_OF;
        for (int number = 0; number < 40; number++) {
            people.add(new DrawnPeople(
                    DrawnPeople.profile(
                            random.nextBoolean() ? "committee" : "recruited",
                            1 + random.nextInt(5),
                            MonthNumber.of(asOf) - random.nextInt(30)),
                    new Members(
                            1 + random.nextInt(30),
                            0,
                            List.of(random.nextInt(4) == 0 ? MonthNumber.of(asOf) + 1 + random.nextInt(58) : 0))));
        }
        return people.toArray(DrawnPeople[]::new);
    }

    private static void assertAddsUp(DistrictProjection projection) {
        Map<Component, List<Map<Cause, Long>>> causes = new YearOnYear(projection).causes();
        for (Component component : Component.values()) {
            for (int month = MonthNumber.YEAR; month < HORIZON; month++) {
                long told = causes.containsKey(component)
                        ? causes.get(component).get(month - MonthNumber.YEAR).values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        : 0;
                assertThat(told)
                        .as("%s in month %d", component, month)
                        .isEqualTo(DrawnPeople.fen(projection, component, month)
                                - DrawnPeople.fen(projection, component, month - MonthNumber.YEAR));
            }
        }
    }
}
