package io.rosterlake.transforms.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.pipeline.Pipeline;
import io.rosterlake.transforms.scheme.BilingualText;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedSpark.class)
class LakeContentTest {
    @TempDir
    private Path root;

    private static final Dictionary DICTIONARY = Dictionary.of(Pipeline.tables());

    private void write(SparkSession spark, String table, String query) {
        spark.sql(query)
                .coalesce(1)
                .write()
                .format("delta")
                .save(root.resolve(table).toString());
    }

    @Test
    void tellsHowMuchThereIsAndInWhatTheLakeIsNotTheOneDescribed(SparkSession spark) {
        write(spark, "gold/finding_summary", """
                SELECT '910001' district_code, 'workers' register, month period, '2025-06' period_label, 'A' code,
                    'error' severity, 3 findings, 1 spare
                FROM VALUES (DATE '2025-05-01'), (DATE '2025-06-01') months (month)""");
        write(spark, "gold/headcounts", "SELECT 1 people");

        LakeContent content = LakeContent.of(new Lake(spark, root.toString()), DICTIONARY);

        assertThat(content.tables()).containsOnlyKeys(TableName.gold("finding_summary"));
        TableContent table = content.tables().get(TableName.gold("finding_summary"));
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.last()).isEqualTo("2025-06");
        assertThat(table.version()).isZero();
        assertThat(content.warnings())
                .extracting(BilingualText::en)
                .contains(
                        "gold.finding_summary: column findings is int, defined as bigint",
                        "gold.finding_summary: column spare is not defined",
                        "gold.turnover: the lake has no such table; run transform",
                        "gold.headcounts: not a table of this program; another version or program wrote it")
                .hasSize(DICTIONARY.tables().size() - 1 + 3);
        assertThat(content.warnings())
                .extracting(BilingualText::zh)
                .contains("gold.finding_summary：字段 findings 的类型是 int，定义为 bigint");
    }

    @Test
    void missingColumnIsNamed(SparkSession spark) {
        write(spark, "gold/workforce_profile", "SELECT '910001' district_code, DATE '2025-06-01' period");

        LakeContent content = LakeContent.of(new Lake(spark, root.toString()), DICTIONARY);

        assertThat(content.warnings())
                .extracting(BilingualText::en)
                .contains("gold.workforce_profile: column share is missing; run transform again");
    }
}
