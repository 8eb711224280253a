package io.rosterlake.transforms.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.LakeException;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.lake.TableVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedSpark.class)
class TransformRunTest {
    private static final TableName NAMES = TableName.silver("names");
    private static final TableName COUNTS = TableName.gold("counts");
    private static final TableName OTHER = TableName.gold("other");

    private final SparkSession spark;
    private final Map<String, Long> published = new ConcurrentSkipListMap<>();

    @TempDir
    private Path root;

    TransformRunTest(SparkSession spark) {
        this.spark = spark;
    }

    /** Three districts' names, as {@code silver.names} and counted in {@code gold.counts}. */
    private record Job(TableName table, TableName input, String setting, boolean valid) implements TableJob {
        @Override
        public TableDefinition definition() {
            return new TableDefinition(
                    table, "表", "table", List.of("code"), List.of(ColumnDefinition.text("code", "代码", "code")));
        }

        @Override
        public List<TableName> inputs() {
            return List.of(input);
        }

        @Override
        public List<String> settings() {
            return List.of(setting);
        }

        @Override
        public Dataset<Row> compute(Tables tables) {
            Dataset<Row> rows = tables.read(input);
            return rows.withColumn("code", col(rows.columns()[0]));
        }

        @Override
        public List<Check> checks(Dataset<Row> rows, Tables tables) {
            return List.of(Check.holds("规则", "the rule", rows, List.of("code"), lit(valid)));
        }
    }

    @BeforeEach
    void writeBronze() {
        write("e", "b", "a", "d", "c");
    }

    private void write(String... codes) {
        spark.createDataset(List.of(codes), org.apache.spark.sql.Encoders.STRING())
                .toDF("district_code")
                .write()
                .format("delta")
                .mode("append")
                .save(root.resolve("bronze/district").toString());
    }

    private static List<TableJob> jobs(String setting, boolean valid) {
        return List.of(
                new Job(NAMES, BronzeTables.DISTRICT, "", true),
                new Job(COUNTS, NAMES, setting, valid),
                new Job(OTHER, NAMES, "", true));
    }

    private void run(boolean force, List<TableJob> jobs) {
        published.clear();
        Progress progress = new Progress() {
            @Override
            public void unchanged(TableName table) {}

            @Override
            public void confirmed(TableName table, SliceCount slices, Duration duration) {}

            @Override
            public void published(TableName table, long rows, SliceCount slices, Duration duration) {
                published.put(table.toString(), rows);
            }
        };
        new TransformRun(lake(), "1", force, progress).run(jobs);
    }

    private Lake lake() {
        return new Lake(spark, root.toString());
    }

    private long version(TableName table) {
        return lake().version(table).map(TableVersion::version).orElse(-1L);
    }

    @Test
    void publishesEveryTableThenNothingUntilSomethingChanges() {
        run(false, jobs("a", true));
        assertThat(published)
                .containsOnlyKeys("silver.names", "gold.counts", "gold.other")
                .containsEntry("gold.counts", 5L);

        run(false, jobs("a", true));
        assertThat(published).isEmpty();

        run(false, jobs("b", true));
        assertThat(published).containsOnlyKeys("gold.counts");

        write("f");
        run(false, jobs("b", true));
        assertThat(published)
                .containsOnlyKeys("silver.names", "gold.counts", "gold.other")
                .containsEntry("gold.counts", 6L);

        run(true, jobs("b", true));
        assertThat(published).hasSize(3);
        assertThat(version(COUNTS)).isEqualTo(3);
    }

    @Test
    void continuesAKilledRunWithWhatIsNotYetThere() throws IOException {
        run(false, jobs("a", true));
        deleteFolder(root.resolve("gold/counts"));

        run(false, jobs("a", true));

        assertThat(published).containsOnlyKeys("gold.counts").containsEntry("gold.counts", 5L);
    }

    @Test
    void failingCheckLeavesTheLastGoodVersionAndNamesTableRuleAndKeys() {
        run(false, jobs("a", true));

        assertThatThrownBy(() -> run(false, jobs("b", false)))
                .isInstanceOfSatisfying(ValidationFailedException.class, failure -> {
                    assertThat(failure.message(Locale.ENGLISH)).contains("gold.counts", "the rule", "a; b");
                    assertThat(failure.message(Locale.CHINESE)).contains("gold.counts", "规则");
                });
        assertThat(version(COUNTS)).isZero();
    }

    @Test
    void whatDependsOnAFailedTableIsNotPublishedAndTheRestIs() {
        List<TableJob> jobs = List.of(
                new Job(NAMES, BronzeTables.DISTRICT, "", false),
                new Job(COUNTS, NAMES, "", true),
                new Job(OTHER, BronzeTables.DISTRICT, "", true));

        assertThatThrownBy(() -> run(false, jobs)).isInstanceOf(ValidationFailedException.class);

        assertThat(published).containsOnlyKeys("gold.other");
        assertThat(version(COUNTS)).isEqualTo(-1);
    }

    @Test
    void publishedTableIsSortedLabelledPlainAndOneFile() throws IOException {
        run(false, jobs("a", true));

        TableVersion version = lake().version(COUNTS).orElseThrow();
        assertThat(version.protocol()).isEqualTo("1/2");
        assertThat(version.format()).contains("1");
        Dataset<Row> rows = lake().read(COUNTS, version);
        assertThat(rows.collectAsList()).extracting(row -> row.getString(0)).containsExactly("a", "b", "c", "d", "e");
        StructField column = rows.schema().fields()[0];
        assertThat(column.getComment().get()).isEqualTo("代码 | code");
        try (Stream<Path> files = Files.list(root.resolve("gold/counts"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".parquet")))
                    .hasSize(1);
        }
        assertThat(Files.readString(root.resolve("gold/counts/_delta_log/00000000000000000000.json")))
                .contains("\"description\":\"表 | table\"");
    }

    @Test
    void readsEveryBronzeTableInTheVersionOfTheStart() {
        TableJob appends = new TableJob() {
            @Override
            public TableDefinition definition() {
                return new Job(NAMES, BronzeTables.DISTRICT, "", true).definition();
            }

            @Override
            public List<TableName> inputs() {
                return List.of(BronzeTables.DISTRICT);
            }

            @Override
            public Dataset<Row> compute(Tables tables) {
                write("late");
                return tables.read(BronzeTables.DISTRICT).withColumn("code", col("district_code"));
            }
        };

        run(false, List.of(appends));

        assertThat(published).containsEntry("silver.names", 5L);
    }

    @Test
    void refusesALakeOfANewerVersion() {
        spark.sql("ALTER TABLE delta.`" + root.resolve("bronze/district")
                + "` SET TBLPROPERTIES ('rosterlake.format' = '2')");

        assertThatThrownBy(() -> run(false, jobs("a", true)))
                .isInstanceOfSatisfying(LakeException.class, refused -> assertThat(refused.message(Locale.ENGLISH))
                        .contains("bronze.district", "format 2", "Update the program"));
    }

    @Test
    void missingBronzeTableHasNoRows() {
        run(false, List.of(new Job(NAMES, BronzeTables.DEPARTURES, "", true)));

        assertThat(published).containsEntry("silver.names", 0L);
    }

    @Test
    void saysWhatToDoWithoutLakeOrBronze() {
        assertThatThrownBy(() -> new Lake(spark, root.resolve("nowhere").toString()).require(BronzeTables.DISTRICT))
                .isInstanceOfSatisfying(LakeException.class, missing -> assertThat(missing.message(Locale.CHINESE))
                        .contains("--lake", "rosterlake ingest"));
        assertThatThrownBy(() -> lake().require(BronzeTables.SUBMISSION))
                .hasMessageContaining("bronze.submission")
                .hasMessageContaining("rosterlake ingest");
        assertThat(Optional.of(version(BronzeTables.DISTRICT))).contains(0L);
    }

    @Test
    void refusesToReadWhatAJobHasNotNamed() {
        TableJob greedy = new TableJob() {
            @Override
            public TableDefinition definition() {
                return new Job(NAMES, BronzeTables.DISTRICT, "", true).definition();
            }

            @Override
            public List<TableName> inputs() {
                return List.of();
            }

            @Override
            public Dataset<Row> compute(Tables tables) {
                return tables.read(BronzeTables.DISTRICT);
            }
        };

        assertThatThrownBy(() -> run(false, List.of(greedy)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("silver.names does not name bronze.district");
    }

    private static void deleteFolder(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
