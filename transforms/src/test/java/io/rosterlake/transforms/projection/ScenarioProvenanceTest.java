package io.rosterlake.transforms.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.Publisher;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.pay.Outlook.Appraisal;
import io.rosterlake.transforms.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedSpark.class)
class ScenarioProvenanceTest {
    private static final TableDefinition TABLE = table(List.of(ColumnDefinition.text("scenario", "情景", "scenario")));

    private static final Scenario AS_IS = scenario("as-is");
    private static final Scenario OTHER = scenario("other");

    @TempDir
    private Path folder;

    @Test
    void scenariosOfSeveralRunsAreKnownUntilSomethingThatDecidesThemChanges(SparkSession spark) {
        Lake lake = new Lake(spark, folder.toString());
        ScenarioProvenance today = new ScenarioProvenance(lake, List.of("program", "schemes", "people@1"));
        assertThat(today.isUpToDate(TABLE, AS_IS)).isFalse();

        publish(lake, today, AS_IS);
        assertThat(today.isUpToDate(TABLE, AS_IS)).isTrue();
        assertThat(today.isUpToDate(TABLE, OTHER)).isFalse();

        publish(lake, today, OTHER);
        assertThat(today.isUpToDate(TABLE, AS_IS)).isTrue();
        assertThat(today.isUpToDate(TABLE, OTHER)).isTrue();

        assertThat(today.isUpToDate(TABLE, AS_IS.over(24, null))).isFalse();
        ScenarioProvenance tomorrow = new ScenarioProvenance(lake, List.of("program", "schemes", "people@2"));
        assertThat(tomorrow.isUpToDate(TABLE, AS_IS)).isFalse();
    }

    @Test
    void rowsOfOtherScenariosStayOnlyInTheSameColumns(SparkSession spark) {
        Lake lake = new Lake(spark, folder.toString());
        ScenarioProvenance today = new ScenarioProvenance(lake, List.of("program"));
        publish(lake, today, AS_IS);
        TableDefinition wider = table(List.of(
                ColumnDefinition.text("scenario", "情景", "scenario"), ColumnDefinition.text("rule", "条款", "rule")));

        assertThat(today.canKeepOthers(TABLE)).isTrue();
        assertThat(today.canKeepOthers(wider)).isFalse();
        assertThat(today.isUpToDate(wider, AS_IS)).isFalse();
        assertThat(today.with(wider, List.of(OTHER)).inputs()).containsOnlyKeys("scenario other");
    }

    private static void publish(Lake lake, ScenarioProvenance provenance, Scenario scenario) {
        new Publisher(lake).publish(TABLE, lake.empty(TABLE.schema()), 0, provenance.with(TABLE, List.of(scenario)));
    }

    private static TableDefinition table(List<ColumnDefinition> columns) {
        return new TableDefinition(TableName.gold("example"), "例", "example", List.of("scenario"), columns);
    }

    private static Scenario scenario(String id) {
        return ProjectionEqualsPersonPayTest.scenario(id, Appraisal.QUALIFIED, List.of(), List.of(), List.of());
    }
}
