package io.rosterlake.transforms.projection.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.projection.InventedPopulation;
import io.rosterlake.transforms.projection.InventedPopulation.Projected;
import io.rosterlake.transforms.projection.comparison.ComparisonRun.Outcome;
import io.rosterlake.transforms.projection.comparison.ScenarioComparison.Slice;
import io.rosterlake.transforms.scenario.Scenario;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is compared, from rows of the tables. */
@ExtendWith(SharedSpark.class)
class ComparisonRunTest {
    private static final int MONTHS = 14;

    @TempDir
    private Path folder;

    @Test
    void sumsAndMonthsAreThoseOfAllDistricts(SparkSession spark) {
        Scenario same = RandomScenario.asIs("same", MONTHS);
        Substitution way = Substitution.of(same, same, CommonGround.of(List.of(same)));
        Projected rows = InventedPopulation.project(
                InventedPopulation.schemes(folder), 1, 2, ComparisonRun.scenarios(List.of(way)));

        Outcome outcome = ComparisonRun.outcome(List.of(way), rows.months(spark), rows.missing(spark));

        assertThat(outcome.first()).isEqualTo(YearMonth.of(2026, 5));
        assertThat(outcome.last()).isEqualTo(YearMonth.of(2026, 8).plusMonths(MONTHS));
        assertThat(outcome.comparisons()).singleElement().satisfies(comparison -> {
            assertThat(comparison.shares()).isEmpty();
            assertThat(comparison.everything().other()).isEqualByComparingTo(amount(rows.months(), "> same"));
            assertThat(comparison.totals(Slice.ALL).other()).isPositive();
        });
    }

    private static BigDecimal amount(List<Row> months, String scenario) {
        return months.stream()
                .filter(row -> row.getString(0).equals(scenario))
                .map(row -> row.getDecimal(8))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
