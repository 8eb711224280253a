package io.rosterlake.transforms.projection;

import static org.apache.spark.sql.functions.col;

import io.rosterlake.transforms.appraisal.AppraisalResults;
import io.rosterlake.transforms.attrition.AttritionHazards;
import io.rosterlake.transforms.attrition.ObservedHazards;
import io.rosterlake.transforms.certificate.Certificates;
import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.Provenance;
import io.rosterlake.transforms.lake.Publisher;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.lake.TableVersion;
import io.rosterlake.transforms.movement.Movements;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.Progress;
import io.rosterlake.transforms.run.PublishedTable;
import io.rosterlake.transforms.run.SliceCount;
import io.rosterlake.transforms.run.Validator;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.staffing.Staffing;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
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
 * gold.pay_projection_year}, {@code gold.pay_missing}, {@code gold.pay_change} and {@code gold.pay_band}. Rows of other scenarios stay; scenarios whose rows are up to date
 * are left alone, see {@link ScenarioProvenance}. A killed run is continued by running again.
 */
public final class ProjectionRun {
    /** The tables that decide a projection with the schemes and the scenario; no other may be read. */
    private static final List<TableName> INPUTS = List.of(
            PersonMonths.NAME,
            DistrictMonths.NAME,
            Certificates.NAME,
            AppraisalResults.NAME,
            Movements.NAME,
            Staffing.NAME);

    private static final List<TableDefinition> TABLES = List.of(
            PayProjection.DEFINITION,
            PayProjectionYear.DEFINITION,
            PayMissing.DEFINITION,
            PayChange.DEFINITION,
            PayBand.DEFINITION);

    private final SparkSession spark;
    private final Lake lake;
    private final SchemeCatalogue schemes;
    private final String program;
    private final Progress progress;
    private final Map<TableName, TableVersion> versions = new HashMap<>();

    /** @param program another program may project other figures */
    public ProjectionRun(SparkSession spark, Lake lake, SchemeCatalogue schemes, String program, Progress progress) {
        this.spark = spark;
        this.lake = lake;
        this.schemes = schemes;
        this.program = program;
        this.progress = progress;
    }

    /** The tables that are published. */
    public static List<PublishedTable> tables() {
        return List.of(
                new PublishedTable(PayProjection.DEFINITION, INPUTS),
                new PublishedTable(PayProjectionYear.DEFINITION, List.of(PayProjection.NAME)),
                new PublishedTable(PayMissing.DEFINITION, INPUTS),
                new PublishedTable(PayChange.DEFINITION, INPUTS),
                new PublishedTable(PayBand.DEFINITION, INPUTS));
    }

    /**
     * Projects and publishes.
     *
     * @throws io.rosterlake.transforms.lake.LakeException if {@code transform} has not been run
     * @throws SchemeNotInForceException if a scenario adopts a scheme that is in force nowhere by then
     * @throws io.rosterlake.transforms.run.ValidationFailedException if a table fails its checks; the ones before it
     *     are published
     */
    public void run(List<Scenario> scenarios) {
        lake.requireTransformed(PayPersons.NAME);
        ScenarioProvenance provenance = provenance();
        List<Scenario> stale = scenarios.stream()
                .filter(scenario -> !TABLES.stream().allMatch(table -> provenance.isUpToDate(table, scenario)))
                .toList();
        if (stale.isEmpty()) {
            TABLES.forEach(table -> progress.unchanged(table.name()));
        } else {
            publish(stale, provenance);
        }
    }

    private void publish(List<Scenario> scenarios, ScenarioProvenance provenance) {
        List<Projected> projected = new ArrayList<>();
        byMonth(scenarios).forEach((asOf, together) -> projected.add(projected(asOf, together)));
        Publication publication = new Publication(scenarios, provenance);
        Dataset<Row> months = publication.publish(
                PayProjection.DEFINITION, all(projected, its -> its.rows().months(spark)), PayProjection::checks);
        publication.publish(
                PayProjectionYear.DEFINITION,
                PayProjectionYear.of(months),
                rows -> PayProjectionYear.checks(rows, months));
        Dataset<Row> accounts = all(projected, its -> its.rows().accounts(spark));
        publication.publish(
                PayMissing.DEFINITION,
                all(projected, its -> its.rows().missing(spark)),
                rows -> PayMissing.checks(rows, accounts));
        publication.publish(
                PayChange.DEFINITION,
                all(projected, its -> its.changes().rows(spark)),
                rows -> PayChange.checks(rows, months));
        publication.publish(
                PayBand.DEFINITION,
                all(projected, its -> its.bands().rows(spark)),
                rows -> PayBand.checks(rows, months));
    }

    /** Scenarios from the same register, projected in one pass. */
    private record Projected(ProjectedRows rows, Changes changes, Bands bands) {}

    private Projected projected(Optional<YearMonth> asOf, List<Scenario> scenarios) {
        Dataset<Row> people = people(asOf);
        ObservedHazards observed = observed(asOf, scenarios);
        Changes changes = new Changes();
        Bands bands = new Bands(observed);
        Circumstances circumstances = circumstances(people, observed, scenarios);
        ProjectedRows rows = new Projection(schemes, circumstances, List.of(changes, bands)).of(people, scenarios);
        return new Projected(rows, changes, bands);
    }

    /**
     * Projects without publishing: scenarios from the same register in one pass.
     *
     * @throws io.rosterlake.transforms.lake.LakeException if {@code transform} has not been run
     */
    public List<ProjectedRows> project(List<Scenario> scenarios) {
        lake.requireTransformed(PayPersons.NAME);
        List<ProjectedRows> projected = new ArrayList<>();
        byMonth(scenarios).forEach((asOf, together) -> {
            Dataset<Row> people = people(asOf);
            Circumstances circumstances = circumstances(people, observed(asOf, together), together);
            projected.add(new Projection(schemes, circumstances, List.of()).of(people, together));
        });
        return projected;
    }

    private static Map<Optional<YearMonth>, List<Scenario>> byMonth(List<Scenario> scenarios) {
        Map<Optional<YearMonth>, List<Scenario>> byMonth = new LinkedHashMap<>();
        scenarios.forEach(
                scenario -> byMonth.computeIfAbsent(Optional.ofNullable(scenario.asOf()), ignored -> new ArrayList<>())
                        .add(scenario));
        return byMonth;
    }

    private Dataset<Row> people(Optional<YearMonth> asOf) {
        return PersonsAsOf.of(this::read, schemes, asOf).localCheckpoint();
    }

    private ObservedHazards observed(Optional<YearMonth> asOf, List<Scenario> scenarios) {
        boolean isObserved =
                scenarios.stream().anyMatch(scenario -> scenario.attrition() instanceof Attrition.Observed12Months);
        return isObserved ? ObservedHazards.of(AttritionHazards.asOf(this::read, asOf)) : ObservedHazards.none();
    }

    private Circumstances circumstances(Dataset<Row> people, ObservedHazards observed, List<Scenario> scenarios) {
        boolean isFilled = scenarios.stream().anyMatch(scenario -> scenario.hiring() instanceof Hiring.FillToMinimum);
        return new Circumstances(
                observed.hazards(), isFilled ? Shortages.of(read(Staffing.NAME), people) : Shortages.none());
    }

    private static Dataset<Row> all(List<Projected> projected, Function<Projected, Dataset<Row>> rows) {
        return projected.stream().map(rows).reduce(Dataset::unionAll).orElseThrow();
    }

    /** Some scenarios' rows, on their way into the lake. */
    private final class Publication {
        private final List<Scenario> scenarios;
        private final ScenarioProvenance provenance;

        private Publication(List<Scenario> scenarios, ScenarioProvenance provenance) {
            this.scenarios = scenarios;
            this.provenance = provenance;
        }

        /** Publishes the rows beside those of other scenarios; returns the rows of these scenarios alone. */
        private Dataset<Row> publish(
                TableDefinition definition, Dataset<Row> computed, Function<Dataset<Row>, List<Check>> checks) {
            long start = System.nanoTime();
            Dataset<Row> rows = definition.conform(computed).localCheckpoint();
            Validator.validate(definition.name(), checks.apply(rows));
            if (scenarios.stream().allMatch(scenario -> provenance.isUpToDate(definition, scenario))) {
                progress.unchanged(definition.name());
                return rows;
            }
            Dataset<Row> all = withOthers(definition, rows);
            long count = all.count();
            Provenance named = provenance.with(definition, scenarios);
            new Publisher(lake).publish(definition, all, count, named);
            SliceCount slices = new SliceCount(scenarios.size(), named.inputs().size());
            progress.published(definition.name(), count, slices, Duration.ofNanos(System.nanoTime() - start));
            return rows;
        }

        private Dataset<Row> withOthers(TableDefinition definition, Dataset<Row> rows) {
            Object[] ids = scenarios.stream().map(Scenario::id).toArray();
            return lake.version(definition.name())
                    .filter(version -> provenance.canKeepOthers(definition))
                    .map(version -> lake.read(definition.name(), version)
                            .filter(col("scenario").isin(ids).equalTo(false)))
                    .map(others -> definition.conform(others.unionByName(rows)).localCheckpoint())
                    .orElse(rows);
        }
    }

    private ScenarioProvenance provenance() {
        List<String> common = new ArrayList<>(List.of(program, schemes.toString()));
        INPUTS.forEach(input -> common.add(lake.rows(input, version(input))));
        return new ScenarioProvenance(lake, common);
    }

    /** A table as it was when the run began. */
    private Dataset<Row> read(TableName table) {
        if (!INPUTS.contains(table)) {
            throw new IllegalArgumentException("a projection does not name " + table + " as an input");
        }
        return lake.read(table, version(table));
    }

    private TableVersion version(TableName table) {
        return versions.computeIfAbsent(table, name -> {
            lake.requireTransformed(name);
            return lake.version(name).orElseThrow();
        });
    }
}
