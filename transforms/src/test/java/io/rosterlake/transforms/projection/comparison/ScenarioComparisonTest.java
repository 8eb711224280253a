package io.rosterlake.transforms.projection.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.projection.Cause;
import io.rosterlake.transforms.projection.comparison.ScenarioComparison.Slice;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.BilingualText;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is made of the sums of scenarios; what the sums are, other tests tell. */
class ScenarioComparisonTest {
    private static final YearMonth FIRST = YearMonth.of(2026, 7);
    private static final YearMonth LAST = YearMonth.of(2028, 6);

    private final List<ProjectedSum> sums = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Substitution way = wayOfSeveralCauses();

    private static Substitution wayOfSeveralCauses() {
        RandomScenario scenarios = new RandomScenario(new Random(3));
        while (true) {
            Scenario base = scenarios.of("base", 24, List.of("x"));
            Scenario other = scenarios.of("other", 24, List.of("y"));
            Substitution way = Substitution.of(base, other, CommonGround.of(List.of(base, other)));
            if (way.steps().size() == Cause.values().length) {
                return way;
            }
        }
    }

    private void costs(Scenario scenario, String district, Component component, long yuan) {
        costs(scenario, district, component, BigDecimal.valueOf(yuan), 2027, Basis.CITED);
    }

    private void costs(
            Scenario scenario, String district, Component component, BigDecimal amount, int year, Basis basis) {
        sums.add(new ProjectedSum(scenario.id(), district, year, component, basis, amount));
    }

    private void lacks(Scenario scenario, String district, Component component, String document, YearMonth last) {
        gaps.add(new Gap(
                scenario.id(),
                district,
                "parameter",
                new BilingualText("参数", "parameter"),
                Set.of(component),
                7,
                FIRST,
                last,
                document,
                "art. 1"));
    }

    private ScenarioComparison comparison() {
        return new ScenarioComparison(way, sums, gaps);
    }

    /** The same for every scenario but the base. */
    private void others(String district, Component component, long yuan) {
        way.steps().forEach(step -> costs(step.scenario(), district, component, yuan));
        costs(way.other(), district, component, yuan);
    }

    @Test
    void sharesOfRandomSumsAddUpByComponentYearAndDistrict() {
        Random random = new Random(11);
        for (String district : List.of("1", "2")) {
            for (Component component : Component.values()) {
                for (int year = 2026; year <= 2028; year++) {
                    BigDecimal amount = BigDecimal.ZERO;
                    costs(
                            way.base(),
                            district,
                            component,
                            BigDecimal.valueOf(random.nextInt(1_000_000), 2),
                            year,
                            Basis.CITED);
                    for (Substitution.Step step : way.steps()) {
                        amount = BigDecimal.valueOf(random.nextInt(1_000_000), 2);
                        costs(step.scenario(), district, component, amount, year, Basis.USER);
                    }
                    costs(way.other(), district, component, amount, year, Basis.USER);
                }
            }
        }
        ScenarioComparison comparison = comparison();

        for (Component component : Component.values()) {
            assertAddsUp(comparison, share -> share.component() == component, (district, year, of) -> of == component);
        }
        assertAddsUp(comparison, share -> share.year() == 2027, (district, year, of) -> year == 2027);
        assertAddsUp(comparison, share -> share.district().equals("1"), (district, year, of) -> district.equals("1"));
        assertThat(comparison.totals(Slice.ALL)).isEqualTo(comparison.everything());
    }

    private static void assertAddsUp(
            ScenarioComparison comparison, java.util.function.Predicate<Share> shares, Slice slice) {
        ScenarioComparison.Totals totals = comparison.totals(slice);
        assertThat(comparison.difference(shares))
                .isNotZero()
                .isEqualByComparingTo(totals.other().subtract(totals.base()));
    }

    @Test
    void whatChangesAtAStepIsOfItsCause() {
        Scenario wages = way.steps().stream()
                .filter(step -> step.cause() == Cause.WAGES)
                .findFirst()
                .orElseThrow()
                .scenario();
        boolean isRaised = false;
        costs(way.base(), "1", Component.EMPLOYER_PENSION, 100);
        for (Substitution.Step step : way.steps()) {
            isRaised |= step.scenario() == wages;
            costs(step.scenario(), "1", Component.EMPLOYER_PENSION, isRaised ? 130 : 100);
        }
        costs(way.other(), "1", Component.EMPLOYER_PENSION, 130);

        assertThat(comparison().shares())
                .containsExactly(new Share(Cause.WAGES, "1", 2027, Component.EMPLOYER_PENSION, new BigDecimal(30)));
    }

    @Test
    void anAspectThatNoStepReplacesIsNoticed() {
        costs(way.base(), "1", Component.BASIC, 100);
        way.steps().forEach(step -> costs(step.scenario(), "1", Component.BASIC, 100));
        costs(way.other(), "1", Component.BASIC, 101);

        assertThatThrownBy(this::comparison)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1 yuan of the difference have no cause: district 1, year 2027, basic");
    }

    @Test
    void whatOneScenarioAloneTellsIsNoDifference() {
        costs(way.base(), "1", Component.BASIC, 100);
        others("1", Component.BASIC, 110);
        costs(way.base(), "1", Component.BONUS, 40);
        lacks(way.other(), "1", Component.BONUS, "甲办法", LAST);

        ScenarioComparison comparison = comparison();

        assertThat(comparison.difference()).isEqualByComparingTo("10");
        assertThat(comparison.everything().base()).isEqualByComparingTo("140");
        assertThat(comparison.untold()).singleElement().satisfies(untold -> {
            assertThat(untold.isCompared()).isFalse();
            assertThat(untold.base()).isEqualByComparingTo("40");
            assertThat(untold.missingInBase()).isEmpty();
            assertThat(untold.missingInOther()).extracting(Gap.Lack::document).containsExactly("甲办法");
        });
    }

    @Test
    void parameterThatIsMissingUntilAnotherSchemeHoldsLeavesNothingToCompare() {
        others("1", Component.BASIC, 900);
        way.scenarios()
                .forEach(scenario -> lacks(
                        scenario, "1", Component.BASIC, "甲办法", scenario == way.base() ? LAST : YearMonth.of(2026, 12)));

        assertThat(comparison().difference()).isZero();
        assertThat(comparison().untold()).singleElement().satisfies(untold -> assertThat(untold.isCompared())
                .isFalse());
    }

    @Test
    void peopleOfWhomTheRegisterLacksTheGradeAreLeftOutOnBothSides() {
        costs(way.base(), "1", Component.BASIC, 100);
        others("1", Component.BASIC, 110);
        way.scenarios()
                .forEach(scenario -> lacks(
                        scenario,
                        "1",
                        Component.BASIC,
                        "人员花名册",
                        scenario == way.base() ? LAST : YearMonth.of(2028, 1)));

        assertThat(comparison().difference()).isEqualByComparingTo("10");
        assertThat(comparison().untold()).singleElement().satisfies(untold -> {
            assertThat(untold.isCompared()).isTrue();
            assertThat(untold.people()).isEqualTo(7);
        });
    }

    @Test
    void saysHowMuchRestsOnMadeUpNumbers() {
        costs(way.base(), "1", Component.BASIC, 100);
        way.scenarios()
                .filter(scenario -> scenario != way.base())
                .forEach(scenario ->
                        costs(scenario, "1", Component.BASIC, new BigDecimal("110.50"), 2027, Basis.ILLUSTRATIVE));

        assertThat(comparison().of(Basis.ILLUSTRATIVE))
                .isEqualTo(new ScenarioComparison.Totals(BigDecimal.ZERO, new BigDecimal("110.50")));
    }
}
