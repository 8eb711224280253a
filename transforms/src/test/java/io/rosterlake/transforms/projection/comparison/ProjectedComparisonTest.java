package io.rosterlake.transforms.projection.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.Outlook.Appraisal;
import io.rosterlake.transforms.projection.Cause;
import io.rosterlake.transforms.projection.InventedPopulation;
import io.rosterlake.transforms.projection.ProjectedRows;
import io.rosterlake.transforms.projection.Projection;
import io.rosterlake.transforms.projection.comparison.ComparisonRun.Outcome;
import io.rosterlake.transforms.projection.comparison.ScenarioComparison.Slice;
import io.rosterlake.transforms.scenario.Adoption;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Change;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.NewEntrant;
import io.rosterlake.transforms.scenario.Retirement;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scenario.ScenarioMonth;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Projections of invented people compared, over random pairs of scenarios. */
@ExtendWith(SharedSpark.class)
class ProjectedComparisonTest {
    private static final int PAIRS = 2;
    private static final int MONTHS = 18;

    @TempDir
    private static Path folder;

    private static Outcome outcome;

    @BeforeAll
    static void compare(SparkSession spark) {
        SchemeCatalogue schemes = InventedPopulation.schemes(folder);
        Random random = new Random(20261122);
        RandomScenario scenarios = new RandomScenario(random);
        List<Substitution> ways = new ArrayList<>(
                List.of(between(RandomScenario.asIs("as-is", MONTHS), raised()), between(everything(), raised())));
        for (int pair = 0; pair < PAIRS; pair++) {
            ways.add(between(
                    scenarios.of("base" + pair, MONTHS, InventedPopulation.SCHEMES),
                    scenarios.of("other" + pair, MONTHS, InventedPopulation.SCHEMES)));
        }
        ProjectedRows rows =
                new Projection(schemes).of(InventedPopulation.people(spark, random, 30), ComparisonRun.scenarios(ways));
        outcome = ComparisonRun.outcome(ways, rows.months(spark), rows.missing(spark));
    }

    private static Scenario raised() {
        Scenario asIs = RandomScenario.asIs("raised", MONTHS);
        return new Scenario(
                asIs.id(),
                asIs.name(),
                asIs.asks(),
                MONTHS,
                null,
                Set.of(),
                List.of(new Change(new ScenarioMonth.InMonths(7), new BigDecimal("5"), Change.Every.ONCE)),
                List.of(),
                List.of(),
                asIs.hiring(),
                asIs.attrition(),
                asIs.retirement(),
                asIs.appraisal(),
                null,
                null);
    }

    /** Differs from the raise of wages in every aspect. */
    private static Scenario everything() {
        Scenario asIs = RandomScenario.asIs("everything", MONTHS);
        return new Scenario(
                asIs.id(),
                asIs.name(),
                asIs.asks(),
                MONTHS,
                null,
                Set.of(),
                List.of(new Change(new ScenarioMonth.InMonths(3), new BigDecimal("2"), Change.Every.YEAR)),
                List.of(new Change(new ScenarioMonth.InMonths(2), new BigDecimal("4"), Change.Every.ONCE)),
                List.of(),
                new Hiring.Replace(NewEntrant.ANYBODY),
                new Attrition.Rate(new BigDecimal("20")),
                new Retirement(Retirement.Age.LATEST, Retirement.UnknownClass.LATER),
                Appraisal.LAST_YEAR,
                new Adoption("ladder", new ScenarioMonth.InMonths(5)),
                null);
    }

    private static Substitution between(Scenario base, Scenario other) {
        return Substitution.of(base, other, CommonGround.of(List.of(base, other)));
    }

    @Test
    void sharesAddUpToTheDifferenceOfTheTwoProjections() {
        Set<Cause> seen = EnumSet.noneOf(Cause.class);
        for (ScenarioComparison comparison : outcome.comparisons()) {
            ScenarioComparison.Totals totals = comparison.totals(Slice.ALL);
            assertThat(comparison.difference())
                    .isEqualByComparingTo(totals.other().subtract(totals.base()));
            comparison.shares().forEach(share -> seen.add(share.cause()));
        }
        assertThat(seen).as("causes that made a difference").containsExactlyInAnyOrder(Cause.values());
    }

    @Test
    void raisedWagesRaiseWhatFollowsFromThemAndNothingElse() {
        ScenarioComparison raise = outcome.comparisons().get(0);

        assertThat(raise.shares()).allSatisfy(share -> {
            assertThat(share.cause()).isEqualTo(Cause.WAGES);
            assertThat(share.amount()).isPositive();
        });
        assertThat(raise.shares().stream().map(Share::component).collect(Collectors.toSet()))
                .contains(Component.BASIC, Component.BONUS, Component.EMPLOYER_PENSION)
                .doesNotContain(Component.POST_ALLOWANCE, Component.CERTIFICATE_ALLOWANCE, Component.RETAINED_SUBSIDY);
    }

    @Test
    void monthsAreThoseOfAllDistricts() {
        assertThat(outcome.first()).isEqualTo(YearMonth.of(2026, 5));
        assertThat(outcome.last()).isEqualTo(YearMonth.of(2026, 8).plusMonths(MONTHS));
    }
}
