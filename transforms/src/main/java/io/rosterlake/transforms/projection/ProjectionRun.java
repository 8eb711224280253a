package io.rosterlake.transforms.projection;

import static org.apache.spark.sql.functions.col;

import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.Provenance;
import io.rosterlake.transforms.lake.Publisher;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.lake.TableVersion;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.Progress;
import io.rosterlake.transforms.run.SliceCount;
import io.rosterlake.transforms.run.Validator;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Projects scenarios from the silver tables of a lake, and publishes their rows in {@code gold.pay_projection}, {@code
 * gold.pay_projection_year} and {@code gold.pay_missing}. Rows of other scenarios stay.
 */
public final class ProjectionRun {
    private final SparkSession spark;
    private final Lake lake;
    private final SchemeCatalogue schemes;
    private final Progress progress;

    public ProjectionRun(SparkSession spark, Lake lake, SchemeCatalogue schemes, Progress progress) {
        this.spark = spark;
        this.lake = lake;
        this.schemes = schemes;
        this.progress = progress;
    }

    /**
     * Projects and publishes.
     *
     * @throws io.rosterlake.transforms.lake.LakeException if {@code transform} has not been run
     * @throws io.rosterlake.transforms.run.ValidationFailedException if a table fails its checks; the ones before it
     *     are published
     */
    public void run(List<Scenario> scenarios) {
        List<ProjectedRows> projected = project(scenarios);
        Dataset<Row> months = publish(
                PayProjection.DEFINITION, scenarios, all(projected, rows -> rows.months(spark)), PayProjection::checks);
        publish(
                PayProjectionYear.DEFINITION,
                scenarios,
                PayProjectionYear.of(months),
                rows -> PayProjectionYear.checks(rows, months));
        publish(PayMissing.DEFINITION, scenarios, all(projected, rows -> rows.missing(spark)), PayMissing::checks);
    }

    /**
     * Projects without publishing: scenarios from the same register in one pass.
     *
     * @throws io.rosterlake.transforms.lake.LakeException if {@code transform} has not been run
     */
    public List<ProjectedRows> project(List<Scenario> scenarios) {
        lake.requireTransformed(PayPersons.NAME);
        Map<Optional<YearMonth>, List<Scenario>> byMonth = new LinkedHashMap<>();
        scenarios.forEach(
                scenario -> byMonth.computeIfAbsent(Optional.ofNullable(scenario.asOf()), ignored -> new ArrayList<>())
                        .add(scenario));
        List<ProjectedRows> projected = new ArrayList<>();
        byMonth.forEach((asOf, together) -> projected.add(new Projection(schemes)
                .of(PersonsAsOf.of(this::read, schemes, asOf).localCheckpoint(), together)));
        return projected;
    }

    private static Dataset<Row> all(List<ProjectedRows> projected, Function<ProjectedRows, Dataset<Row>> rows) {
        return projected.stream().map(rows).reduce(Dataset::unionAll).orElseThrow();
    }

    /** Publishes the rows beside those of other scenarios; returns the rows of these scenarios alone. */
    private Dataset<Row> publish(
            TableDefinition definition,
            List<Scenario> scenarios,
            Dataset<Row> computed,
            Function<Dataset<Row>, List<Check>> checks) {
        long start = System.nanoTime();
        Dataset<Row> rows = definition.conform(computed).localCheckpoint();
        Validator.validate(definition.name(), checks.apply(rows));
        Object[] ids = scenarios.stream().map(Scenario::id).toArray();
        Dataset<Row> all = lake.version(definition.name())
                .map(version -> lake.read(definition.name(), version)
                        .filter(col("scenario").isin(ids).equalTo(false)))
                .map(others -> definition.conform(others.unionByName(rows)).localCheckpoint())
                .orElse(rows);
        long count = all.count();
        new Publisher(lake).publish(definition, all, count, provenance(scenarios));
        SliceCount slices =
                new SliceCount(ids.length, all.select("scenario").distinct().count());
        progress.published(definition.name(), count, slices, Duration.ofNanos(System.nanoTime() - start));
        return rows;
    }

    private Provenance provenance(List<Scenario> scenarios) {
        List<String> settings = new ArrayList<>(List.of("projection"));
        scenarios.forEach(scenario -> settings.add(scenario.toString()));
        String people =
                lake.version(PayPersons.NAME).map(TableVersion::identity).orElse(Provenance.ABSENT);
        return Provenance.of(settings, Map.of(PayPersons.NAME.toString(), people));
    }

    private Dataset<Row> read(TableName table) {
        lake.requireTransformed(table);
        return lake.read(table, lake.version(table).orElseThrow());
    }
}
