package io.rosterlake.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.transforms.fixture.Registers;
import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.movement.Movements;
import io.rosterlake.transforms.people.CommunityMonths;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.ValidationFailedException;
import io.rosterlake.transforms.run.Validator;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(SharedSpark.class)
class TableChecksTest {
    static Stream<TableJob> jobs() {
        return Pipeline.jobs(
                new SchemeCatalogue(List.of()),
                Optional.empty(),
                Pipeline.ABSENT_REGISTERS_CARRIED,
                Pipeline.HEADCOUNT_JUMP)
                .stream();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void everyTableRefusesRepeatedKeys(TableJob job, SparkSession spark) {
        Map<TableName, Dataset<Row>> tables = emptyTables(spark);

        assertThat(job.checks(tables.get(job.definition().name()), tables::get))
                .extracting(check -> check.rule().en())
                .contains("keys are unique");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            entry | joined   | 910002 | -               | a transfer names the other district
            entry | joined   | -      | boundary_change | a transfer names the other district
            exit  | transfer | -      | -               | a transfer names the other district
            entry | transfer | 910002 | -               | whoever was transferred in was transferred out
            """)
    void plantedFaultInTheMovementsIsFound(
            String direction, String kind, String other, String because, String rule, SparkSession spark) {
        Map<TableName, Dataset<Row>> tables = emptyTables(spark);
        Dataset<Row> faulty = row(
                spark,
                new Movements(),
                Map.of(
                        "district_code", "'910001'",
                        "period", "DATE'2025-02-01'",
                        "direction", "'" + direction + "'",
                        "kind", "'" + kind + "'",
                        "other_district_code", "nullif('" + other + "', '-')",
                        "because", "nullif('" + because + "', '-')"));

        assertFails(new Movements(), faulty, tables, rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-03-01 | 2025-02-01 |            | months lie between the first and the last
            2025-01-01 | 2025-02-01 | 2025-04-01 | months lie between the first and the last
            """)
    void plantedFaultInTheDistrictsMonthsIsFound(
            String period, String last, String abolished, String rule, SparkSession spark) {
        Dataset<Row> faulty = row(
                spark,
                new DistrictMonths(),
                Map.of(
                        "district_code",
                        "'910001'",
                        "period",
                        "DATE'" + period + "'",
                        "workers_period",
                        "DATE'2025-01-01'",
                        "first_period",
                        "DATE'2025-01-01'",
                        "last_period",
                        "DATE'" + last + "'",
                        "abolished_from",
                        abolished == null ? "NULL" : "DATE'" + abolished + "'"));

        assertFails(new DistrictMonths(), faulty, emptyTables(spark), rule);
    }

    @Test
    void aRegisterThatGotLostIsFound(SparkSession spark) {
        Map<TableName, Dataset<Row>> tables = emptyTables(spark);
        tables.put(
                SubmissionVersions.NAME,
                row(
                        spark,
                        new SubmissionVersions(Optional.empty()),
                        Map.of(
                                "district_code", "'910001'",
                                "submission_id", "'lost'",
                                "register", "'workers'",
                                "in_force", "true",
                                "rows_accepted", "1L")));
        tables.put(
                DistrictMonths.NAME,
                row(
                        spark,
                        new DistrictMonths(),
                        Map.of("district_code", "'910001'", "communities_submission_id", "'lost too'")));

        assertFails(
                new DistrictMonths(),
                emptyTables(spark).get(DistrictMonths.NAME),
                tables,
                "no workers register in force is dropped");
        assertFails(
                new CommunityMonths(),
                tables.get(CommunityMonths.NAME),
                tables,
                "every month with a communities register has communities");
    }

    @ParameterizedTest
    @CsvSource({"NULL, 2", "0.5, 0", "-0.5, 2"})
    void aRateWithoutReasonOrWithoutDenominatorIsFound(String rate, String denominator, SparkSession spark) {
        Dataset<Row> rows =
                spark.sql("SELECT 'a' AS name, CAST(%s AS DOUBLE) AS rate, %s AS people".formatted(rate, denominator));

        assertThat(Check.rates(rows, List.of("name"), Map.of("rate", "people"))
                        .violations()
                        .isEmpty())
                .isFalse();
    }

    private static void assertFails(
            TableJob job, Dataset<Row> faulty, Map<TableName, Dataset<Row>> tables, String rule) {
        TableName name = job.definition().name();

        assertThatThrownBy(() -> Validator.validate(name, job.checks(faulty, tables::get)))
                .isInstanceOfSatisfying(
                        ValidationFailedException.class,
                        failure -> assertThat(failure.message(Locale.ENGLISH)).contains(name.toString(), rule));
    }

    /** Every table there is, without rows. */
    private static Map<TableName, Dataset<Row>> emptyTables(SparkSession spark) {
        Map<TableName, Dataset<Row>> tables = new HashMap<>(new Registers().tables(spark));
        jobs().map(TableJob::definition)
                .forEach(definition ->
                        tables.put(definition.name(), spark.createDataFrame(List.of(), columns(definition))));
        return tables;
    }

    /** One row with some columns as SQL says; the others are null. */
    private static Dataset<Row> row(SparkSession spark, TableJob job, Map<String, String> values) {
        String[] columns = job.definition().columns().stream()
                .map(column -> "%s AS %s".formatted(values.getOrDefault(column.name(), "NULL"), column.name()))
                .toArray(String[]::new);
        return job.definition().conform(spark.range(1).selectExpr(columns));
    }

    private static StructType columns(TableDefinition definition) {
        StructType columns = new StructType();
        for (var column : definition.columns()) {
            columns = columns.add(column.name(), column.type());
        }
        return columns;
    }
}
