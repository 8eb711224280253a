package io.rosterlake.transforms.projection.comparison;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.year;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.projection.ProjectedRows;
import io.rosterlake.transforms.projection.ProjectionRun;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.BilingualText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Compares scenarios: all of them, and those on the way from one to the other, are projected in one pass. */
public final class ComparisonRun {
    private final SparkSession spark;
    private final ProjectionRun projection;

    public ComparisonRun(SparkSession spark, ProjectionRun projection) {
        this.spark = spark;
        this.projection = projection;
    }

    /**
     * The outcome.
     *
     * @param comparisons one for each scenario that the first was compared with
     * @param first the first month that is projected; of several districts the earliest; null when nothing can be told
     * @param last the last month that is projected; of several districts the latest; null likewise
     */
    public record Outcome(
            List<ScenarioComparison> comparisons,
            @Nullable YearMonth first,
            @Nullable YearMonth last) {
        public Outcome {
            comparisons = List.copyOf(comparisons);
        }
    }

    /**
     * Projects scenarios and compares the first with each of the others.
     *
     * @throws io.rosterlake.transforms.lake.LakeException if {@code transform} has not been run
     * @throws IllegalStateException when shares do not add up to a difference
     */
    public Outcome run(Scenario base, List<Scenario> others, CommonGround ground) {
        List<Substitution> ways = others.stream()
                .map(other -> Substitution.of(base, other, ground))
                .toList();
        List<ProjectedRows> projected = projection.project(scenarios(ways));
        return outcome(
                ways,
                all(projected.stream().map(rows -> rows.months(spark))),
                all(projected.stream().map(rows -> rows.missing(spark))));
    }

    /** All scenarios that must be projected, each once. */
    static List<Scenario> scenarios(List<Substitution> ways) {
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        ways.stream().flatMap(Substitution::scenarios).forEach(scenario -> scenarios.put(scenario.id(), scenario));
        return List.copyOf(scenarios.values());
    }

    /**
     * Compares scenarios that are projected.
     *
     * @param months rows of {@code gold.pay_projection}
     * @param missing rows of {@code gold.pay_missing}
     */
    static Outcome outcome(List<Substitution> ways, Dataset<Row> months, Dataset<Row> missing) {
        List<ProjectedSum> sums = sums(months);
        List<Gap> gaps = gaps(missing);
        Row span = months.agg(min("month"), max("month")).head();
        return new Outcome(
                ways.stream()
                        .map(way -> new ScenarioComparison(way, sums, gaps))
                        .toList(),
                month(span.get(0)),
                month(span.get(1)));
    }

    private static Dataset<Row> all(Stream<Dataset<Row>> rows) {
        return rows.reduce(Dataset::unionAll).orElseThrow();
    }

    private static @Nullable YearMonth month(@Nullable Object date) {
        return date == null ? null : YearMonth.from(LocalDate.parse(date.toString()));
    }

    private static List<ProjectedSum> sums(Dataset<Row> months) {
        return months
                .groupBy(col("scenario"), col("district_code"), year(col("month")), col("component"), col("basis"))
                .agg(sum("amount"))
                .collectAsList()
                .stream()
                .map(row -> new ProjectedSum(
                        row.getString(0),
                        row.getString(1),
                        row.getInt(2),
                        component(row.getString(3)),
                        basis(row.getString(4)),
                        row.getDecimal(5)))
                .toList();
    }

    private static List<Gap> gaps(Dataset<Row> missing) {
        return missing.filter("effect = 'untold' OR kind = 'scenario'").collectAsList().stream()
                .map(ComparisonRun::gap)
                .toList();
    }

    private static Gap gap(Row row) {
        return new Gap(
                row.getAs("scenario"),
                row.getAs("district_code"),
                row.getAs("parameter"),
                new BilingualText(row.getAs("parameter_zh"), row.getAs("parameter_en")),
                Arrays.stream(row.<String>getAs("components").split(","))
                        .map(ComparisonRun::component)
                        .collect(Collectors.toSet()),
                row.<Long>getAs("people"),
                YearMonth.from(row.<java.sql.Date>getAs("first_month").toLocalDate()),
                YearMonth.from(row.<java.sql.Date>getAs("last_month").toLocalDate()),
                row.getAs("document"),
                row.getAs("article"));
    }

    private static Component component(String code) {
        return Component.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static Basis basis(String code) {
        return Basis.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
