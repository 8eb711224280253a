package io.rosterlake.transforms.projection.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.Outlook.Appraisal;
import io.rosterlake.transforms.projection.Cause;
import io.rosterlake.transforms.projection.InventedPopulation;
import io.rosterlake.transforms.projection.InventedPopulation.Projected;
import io.rosterlake.transforms.projection.comparison.ScenarioComparison.Slice;
import io.rosterlake.transforms.scenario.Adoption;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Change;
import io.rosterlake.transforms.scenario.ContributionChange;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.NewEntrant;
import io.rosterlake.transforms.scenario.Retirement;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scenario.ScenarioMonth.InMonths;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Date;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Projections of invented people compared, in plain Java. */
class ProjectedComparisonTest {
    private static final int PAIRS = 12;
    private static final int MONTHS = 18;
    private static final int PEOPLE = 12;

    @TempDir
    private static Path folder;

    private static SchemeCatalogue schemes;

    @BeforeAll
    static void load() {
        schemes = InventedPopulation.schemes(folder);
    }

    /** Differs from a scenario that changes nothing in what belongs to the causes. */
    private static Scenario other(Set<Cause> causes) {
        Scenario asIs = RandomScenario.asIs("other", MONTHS);
        return new Scenario(
                asIs.id(),
                asIs.name(),
                asIs.asks(),
                MONTHS,
                null,
                Set.of(),
                causes.contains(Cause.WAGES)
                        ? List.of(new Change(new InMonths(7), new BigDecimal("5"), Change.Every.ONCE))
                        : List.of(),
                List.of(),
                causes.contains(Cause.CONTRIBUTIONS)
                        ? List.of(new ContributionChange(
                                new InMonths(2), Component.EMPLOYER_PENSION, new BigDecimal("14.5")))
                        : List.of(),
                causes.contains(Cause.HIRES) ? new Hiring.Replace(NewEntrant.ANYBODY) : asIs.hiring(),
                causes.contains(Cause.ATTRITION) ? new Attrition.Rate(new BigDecimal("20")) : asIs.attrition(),
                causes.contains(Cause.RETIREMENT)
                        ? new Retirement(Retirement.Age.LATEST, Retirement.UnknownClass.LATER)
                        : asIs.retirement(),
                causes.contains(Cause.STEPS) ? Appraisal.LAST_YEAR : asIs.appraisal(),
                causes.contains(Cause.SCHEME) ? new Adoption("ladder", new InMonths(5)) : null,
                null);
    }

    private static ScenarioComparison compare(Scenario base, Scenario other, long seed, int people) {
        Substitution way = Substitution.of(base, other, CommonGround.of(List.of(base, other)));
        Projected rows = InventedPopulation.project(schemes, seed, people, ComparisonRun.scenarios(List.of(way)));
        return new ScenarioComparison(
                way,
                rows.months().stream().map(ProjectedComparisonTest::sum).toList(),
                rows.missing().stream()
                        .filter(ProjectedComparisonTest::isUntold)
                        .map(ProjectedComparisonTest::gap)
                        .toList());
    }

    private static ProjectedSum sum(Row row) {
        return new ProjectedSum(
                row.getString(0),
                row.getString(1),
                month(row, 2).getYear(),
                component(row.getString(5)),
                Basis.valueOf(row.getString(9).toUpperCase(Locale.ROOT)),
                row.getDecimal(8));
    }

    private static Gap gap(Row row) {
        return new Gap(
                row.getString(0),
                row.getString(1),
                row.getString(4),
                new BilingualText(row.getString(5), row.getString(6)),
                Arrays.stream(row.getString(7).split(","))
                        .map(ProjectedComparisonTest::component)
                        .collect(Collectors.toSet()),
                row.getLong(8),
                month(row, 9),
                month(row, 10),
                row.getString(11),
                row.getString(12));
    }

    private static boolean isUntold(Row missing) {
        return missing.getString(13).equals("scenario") || missing.getString(14).equals("untold");
    }

    private static YearMonth month(Row row, int column) {
        return YearMonth.from(row.<Date>getAs(column).toLocalDate());
    }

    private static Component component(String code) {
        return Component.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static void assertThatSharesReAdd(ScenarioComparison comparison) {
        ScenarioComparison.Totals totals = comparison.totals(Slice.ALL);
        assertThat(comparison.difference()).isEqualByComparingTo(totals.other().subtract(totals.base()));
        assertThat(comparison.substitution().causes())
                .containsAll(comparison.shares().stream().map(Share::cause).toList());
    }

    @Test
    void sharesAddUpToTheDifferenceOfTheTwoProjectionsWhateverTheyAssume() {
        RandomScenario scenarios = new RandomScenario(new Random(20261122));
        for (int pair = 0; pair < PAIRS; pair++) {
            assertThatSharesReAdd(compare(
                    scenarios.of("base", MONTHS, InventedPopulation.SCHEMES),
                    scenarios.of("other", MONTHS, InventedPopulation.SCHEMES),
                    pair,
                    3));
        }
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void whatDiffersInOneAspectAloneHasOneCause(Cause cause) {
        ScenarioComparison comparison = compare(RandomScenario.asIs("as-is", MONTHS), other(Set.of(cause)), 1, PEOPLE);

        assertThat(comparison.shares()).isNotEmpty().allMatch(share -> share.cause() == cause);
        assertThatSharesReAdd(comparison);
        assertThat(comparison.everything().base())
                .isNotEqualByComparingTo(comparison.everything().other());
    }

    @Test
    void whatDiffersInEveryAspectHasAShareOfEachCause() {
        ScenarioComparison comparison =
                compare(RandomScenario.asIs("as-is", MONTHS), other(Set.of(Cause.values())), 1, PEOPLE);

        assertThat(comparison.shares().stream().map(Share::cause).distinct()).containsExactlyInAnyOrder(Cause.values());
        assertThatSharesReAdd(comparison);
    }

    @Test
    void raisedWagesRaiseWhatFollowsFromThemAndNothingElse() {
        ScenarioComparison raise = compare(RandomScenario.asIs("as-is", MONTHS), other(Set.of(Cause.WAGES)), 1, PEOPLE);

        assertThat(raise.shares())
                .allSatisfy(share -> assertThat(share.amount()).isPositive());
        assertThat(raise.shares().stream().map(Share::component).collect(Collectors.toSet()))
                .contains(Component.BASIC, Component.BONUS, Component.EMPLOYER_PENSION)
                .doesNotContain(Component.POST_ALLOWANCE, Component.CERTIFICATE_ALLOWANCE, Component.RETAINED_SUBSIDY);
    }
}
