package io.rosterlake.transforms.projection.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.transforms.projection.Cause;
import io.rosterlake.transforms.scenario.MonteCarlo;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scenario.ScenarioCatalogue;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way from one scenario to another, and the ground on which they stand. */
class SubstitutionTest {
    private static final ScenarioCatalogue SHIPPED = ScenarioCatalogue.loadBuiltIn(SchemeCatalogue.loadBuiltIn());

    private static Substitution between(Scenario base, Scenario other) {
        return Substitution.of(base, other, CommonGround.of(List.of(base, other)));
    }

    private static Scenario named(Scenario scenario, String id, Set<String> districts, MonteCarlo draws) {
        return new Scenario(
                id,
                scenario.name(),
                scenario.asks(),
                scenario.horizon(),
                scenario.asOf(),
                districts,
                scenario.wages(),
                scenario.averageWage(),
                scenario.contributions(),
                scenario.hiring(),
                scenario.attrition(),
                scenario.retirement(),
                scenario.appraisal(),
                scenario.adoption(),
                draws);
    }

    @ParameterizedTest
    @CsvSource({"wage-plus-5, WAGES", "adopt-scheme, SCHEME", "fill-to-minimum, HIRES"})
    void shippedScenariosDifferFromAsIsInOneCause(String id, Cause cause) {
        assertThat(between(SHIPPED.find("as-is").orElseThrow(), SHIPPED.find(id).orElseThrow())
                        .causes())
                .containsExactly(cause);
    }

    @Test
    void lastScenarioOnTheWayIsTheOtherOneAndNoneIsLikeTheOneBefore() {
        RandomScenario scenarios = new RandomScenario(new Random(7));
        for (int pair = 0; pair < 200; pair++) {
            Scenario base = scenarios.of("a", 24, List.of("x", "y"));
            Scenario other = scenarios.of("b", 24, List.of("x", "y"));
            Substitution way = between(base, other);
            Scenario before = way.base();
            for (Substitution.Step step : way.steps()) {
                assertThat(named(step.scenario(), "", Set.of(), null))
                        .as("%s from %s to %s", step.cause(), base, other)
                        .isNotEqualTo(named(before, "", Set.of(), null));
                before = step.scenario();
            }
            assertThat(named(before, "", Set.of(), null)).isEqualTo(named(way.other(), "", Set.of(), null));
            assertThat(way.causes()).isSorted();
            assertThat(way.scenarios().map(Scenario::id)).doesNotHaveDuplicates();
        }
    }

    @Test
    void randomDrawsMakeNoDifference() {
        Scenario asIs = RandomScenario.asIs("as-is", 12);

        assertThat(between(asIs, named(asIs, "drawn", Set.of(), new MonteCarlo(100, 1)))
                        .steps())
                .isEmpty();
    }

    @Test
    void monthsAndDistrictsThatBothHaveAreCompared() {
        Scenario one = named(RandomScenario.asIs("one", 60), "one", new LinkedHashSet<>(List.of("1", "2")), null);
        Scenario other = named(RandomScenario.asIs("other", 24), "other", new LinkedHashSet<>(List.of("3", "2")), null);

        CommonGround ground = CommonGround.of(List.of(RandomScenario.asIs("all", 36), one, other));

        assertThat(ground).isEqualTo(new CommonGround(24, null, Set.of("2")));
        assertThat(between(one, other).scenarios())
                .allMatch(scenario ->
                        scenario.horizon() == 24 && scenario.districts().equals(Set.of("2")));
        assertThatThrownBy(() -> ground.within(Set.of("1")))
                .isInstanceOfSatisfying(
                        NothingInCommonException.class,
                        refusal -> assertThat(refusal.message(Locale.CHINESE)).contains("情景不包括区县 1"));
    }

    @Test
    void refusesScenariosOfDifferentDistrictsOrRegisters() {
        Scenario one = named(RandomScenario.asIs("one", 60), "one", Set.of("1"), null);
        Scenario other = named(RandomScenario.asIs("other", 60), "other", Set.of("2"), null);
        Scenario then = one.over(null, YearMonth.of(2026, 3));

        assertThatThrownBy(() -> CommonGround.of(List.of(one, other)))
                .isInstanceOf(NothingInCommonException.class)
                .hasMessageContaining("Scenarios 'one' and 'other' are for different districts");
        assertThatThrownBy(() -> CommonGround.of(List.of(one, then)))
                .isInstanceOf(NothingInCommonException.class)
                .hasMessageContaining("starts from each district's last register and 'one' from 2026-03");
    }
}
