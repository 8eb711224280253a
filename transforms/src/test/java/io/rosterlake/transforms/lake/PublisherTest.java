package io.rosterlake.transforms.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.fixture.SharedSpark;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedSpark.class)
class PublisherTest {
    private static final TableDefinition TABLE = new TableDefinition(
            TableName.gold("large"),
            "表",
            "table",
            List.of("district_code"),
            List.of(ColumnDefinition.text("district_code", "区划代码", "district code")));

    private final SparkSession spark;

    @TempDir
    private Path root;

    PublisherTest(SparkSession spark) {
        this.spark = spark;
    }

    private Dataset<Row> rows(String... codes) {
        return TABLE.conform(
                spark.createDataset(List.of(codes), Encoders.STRING()).toDF("district_code"));
    }

    @Test
    void ofALargeTableOnlyTheAffectedRowsAreReplaced() {
        Lake lake = new Lake(spark, root.toString());
        Publisher publisher = new Publisher(lake, 2);
        Provenance first = Provenance.of(List.of("first"), Map.of());
        Provenance second = Provenance.of(List.of("second"), Map.of());
        publisher.publish(TABLE, rows("1", "2", "3"), 3, first);

        publisher.publish(TABLE, rows("1", "2", "4"), 3, second, "coalesce(district_code IN ('3', '4'), false)");

        TableVersion version = lake.version(TABLE.name()).orElseThrow();
        assertThat(lake.read(TABLE.name(), version).collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactlyInAnyOrder("1", "2", "4");
        assertThat(lake.commitInfo(TABLE.name(), version).flatMap(Provenance::of))
                .isEqualTo(Optional.of(second));
        assertThat(version.protocol()).isEqualTo("1/2");
    }
}
