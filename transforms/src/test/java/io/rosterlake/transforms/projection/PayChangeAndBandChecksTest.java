package io.rosterlake.transforms.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.transforms.attrition.ObservedHazards;
import io.rosterlake.transforms.fixture.InventedScheme;
import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.metrics.DocumentedFigures;
import io.rosterlake.transforms.projection.Districts.District;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.ValidationFailedException;
import io.rosterlake.transforms.run.Validator;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.MonteCarlo;
import io.rosterlake.transforms.scenario.NewEntrant;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedSpark.class)
class PayChangeAndBandChecksTest {
    @TempDir
    private static Path folder;

    private static Dataset<Row> months;
    private static Dataset<Row> changes;
    private static Dataset<Row> bands;

    @BeforeAll
    static void project(SparkSession spark) {
        SchemeCatalogue schemes = InventedScheme.load(folder, InventedPay.ladder("ladder"));
        Scenario scenario = DrawnPeople.with(
                InventedScenario.of(
                                "drawn",
                                new Hiring.Replace(NewEntrant.ANYBODY),
                                new Attrition.Rate(new BigDecimal("17.3")),
                                null)
                        .over(16, null),
                List.of(),
                new MonteCarlo(100, 7));
        Population population = new Population(List.of(InventedScenario.STATUTORY));
        for (DrawnPeople some :
                List.of(DrawnPeople.someOf(7, "recruited", 2, 10, 0), DrawnPeople.someOf(2, "committee", 3, 10, 4))) {
            population.add(DrawnPeople.DISTRICT, some.profile(), some.members());
        }
        Changes collected = new Changes();
        Bands drawn = new Bands(ObservedHazards.none());
        ProjectedRows rows = new Projection(schemes, Circumstances.none(), List.of(collected, drawn))
                .of(
                        new Districts(List.of(new District(DrawnPeople.DISTRICT, DrawnPeople.AS_OF, "ladder", 9))),
                        population,
                        new RegisterFacts(List.of()),
                        List.of(scenario));
        months = PayProjection.DEFINITION.conform(rows.months(spark)).localCheckpoint();
        changes = PayChange.DEFINITION.conform(collected.rows(spark)).localCheckpoint();
        bands = PayBand.DEFINITION.conform(drawn.rows(spark)).localCheckpoint();
    }

    @Test
    void computedRowsPassAndAreWhatTheDictionarySays() {
        assertThat(changes.count()).isPositive();
        assertThat(bands.count()).isEqualTo(16 + 2 + 1);
        Validator.validate(PayChange.NAME, PayChange.checks(changes, months));
        Validator.validate(PayBand.NAME, PayBand.checks(bands, months));
        DocumentedFigures.check(PayChange.NAME, changes);
        DocumentedFigures.check(PayBand.NAME, bands);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "hires"                              | cause  | keys are unique
            0                                    | amount | changes begin with the thirteenth projected month, and none is 0
            IF(cause = "hires", amount + 0.01, amount) | amount | causes add up to the difference from a year before
            """)
    void plantedFaultOfAChangeIsFound(String fault, String column, String rule) {
        assertFound(PayChange.DEFINITION, changes, fault, column, rule, rows -> PayChange.checks(rows, months));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "month"         | span     | keys are unique
            p50 + 10000000  | p10      | quantiles are in order
            expected + 0.01 | expected | what is expected is the sum of the projection
            """)
    void plantedFaultOfABandIsFound(String fault, String column, String rule) {
        assertFound(PayBand.DEFINITION, bands, fault, column, rule, rows -> PayBand.checks(rows, months));
    }

    @Test
    void droppedChangeIsFound() {
        assertThatThrownBy(() -> Validator.validate(
                        PayChange.NAME, PayChange.checks(changes.filter("cause <> 'attrition'"), months)))
                .isInstanceOf(ValidationFailedException.class);
    }

    private static void assertFound(
            TableDefinition definition,
            Dataset<Row> rows,
            String fault,
            String column,
            String rule,
            Function<Dataset<Row>, List<Check>> checks) {
        Dataset<Row> faulty = rows.withColumn(column, functions.expr(fault));

        assertThatThrownBy(() -> Validator.validate(definition.name(), checks.apply(faulty)))
                .isInstanceOfSatisfying(
                        ValidationFailedException.class, failure -> assertThat(failure.message(Locale.ENGLISH))
                                .contains(definition.name().toString(), rule));
    }
}
