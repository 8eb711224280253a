package io.rosterlake.transforms.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.lake.TableVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two tables: how many entries each district has, and of that the parity, which often stays what it is. */
@ExtendWith(SharedSpark.class)
class SlicedRunTest {
    private static final TableName ENTRIES = TableName.silver("entries");
    private static final TableName PARITY = TableName.gold("parity");
    private static final TableName BELOW = TableName.gold("below");

    private final SparkSession spark;
    private final Map<String, String> heard = new ConcurrentSkipListMap<>();

    @TempDir
    private Path root;

    SlicedRunTest(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * A number per district.
     *
     * @param number from a district's rows
     * @param largest what a validator allows
     */
    private record Job(TableName table, TableName input, Reach reach, org.apache.spark.sql.Column number, long largest)
            implements TableJob {
        @Override
        public TableDefinition definition() {
            return new TableDefinition(
                    table,
                    "表",
                    "table",
                    List.of("district_code"),
                    List.of(
                            ColumnDefinition.text("district_code", "区划代码", "district code"),
                            ColumnDefinition.whole("number", "数", "number")));
        }

        @Override
        public List<TableName> inputs() {
            return List.of(input);
        }

        @Override
        public Slicing slicing() {
            return Slicing.by(Grain.DISTRICT).with(input, reach);
        }

        @Override
        public Dataset<Row> compute(Tables tables) {
            return tables.read(input).groupBy("district_code").agg(number.as("number"));
        }

        @Override
        public List<Check> checks(Dataset<Row> rows, Tables tables) {
            return List.of(Check.holds(
                    "规则",
                    "the rule",
                    rows,
                    List.of("district_code"),
                    col("number").leq(largest)));
        }
    }

    private static List<TableJob> jobs(Reach reach, long largest) {
        return List.of(
                new Job(ENTRIES, BronzeTables.DISTRICT, reach, count(lit(1)), largest),
                new Job(PARITY, ENTRIES, Reach.district(), sum("number").mod(2), 1),
                new Job(BELOW, PARITY, Reach.district(), max("number"), 1));
    }

    @BeforeEach
    void writeBronze() {
        write("1", "2", "3", "4", "5");
        run(jobs(Reach.district(), 9));
    }

    private void write(String... codes) {
        spark.createDataset(List.of(codes), Encoders.STRING())
                .toDF("district_code")
                .write()
                .format("delta")
                .mode("append")
                .save(root.resolve("bronze/district").toString());
    }

    private void run(List<TableJob> jobs) {
        heard.clear();
        Progress progress = new Progress() {
            @Override
            public void unchanged(TableName table) {
                heard.put(table.table(), "unchanged");
            }

            @Override
            public void confirmed(TableName table, SliceCount slices, Duration duration) {
                heard.put(table.table(), "same " + slices.recomputed() + "/" + slices.total());
            }

            @Override
            public void published(TableName table, long rows, SliceCount slices, Duration duration) {
                heard.put(table.table(), "new " + slices.recomputed() + "/" + slices.total());
            }
        };
        new TransformRun(lake(), "1", false, progress).run(jobs);
    }

    private Lake lake() {
        return new Lake(spark, root.toString());
    }

    private long version(TableName table) {
        return lake().version(table).map(TableVersion::version).orElse(-1L);
    }

    private List<String> rows(TableName table) {
        return lake().read(table, lake().version(table).orElseThrow()).collectAsList().stream()
                .map(row -> row.getString(0) + " " + row.getLong(1))
                .toList();
    }

    @Test
    void computesOnlyTheDistrictThatHasChanged() {
        write("3");

        run(jobs(Reach.district(), 9));

        assertThat(heard)
                .containsEntry("entries", "new 1/5")
                .containsEntry("parity", "new 1/5")
                .containsEntry("below", "new 1/5");
        assertThat(rows(ENTRIES)).containsExactly("1 1", "2 1", "3 2", "4 1", "5 1");
    }

    @Test
    void computesAsAWholeWhenMostOfItHasChanged() {
        write("1", "2", "3");

        run(jobs(Reach.district(), 9));

        assertThat(heard).containsEntry("entries", "new 5/5");
    }

    @Test
    void knowsInALaterRunWhichSlicesAreOther() {
        write("3", "4");
        run(jobs(Reach.district(), 9).subList(0, 1));
        write("4");
        run(jobs(Reach.district(), 9).subList(0, 1));

        run(jobs(Reach.district(), 9));

        assertThat(heard).containsEntry("entries", "unchanged").containsEntry("parity", "new 2/5");
        assertThat(rows(PARITY)).containsExactly("1 1", "2 1", "3 0", "4 1", "5 1");
    }

    @Test
    void takesInADistrictMore() {
        write("6");

        run(jobs(Reach.district(), 9));

        assertThat(heard).containsEntry("entries", "new 1/6").containsEntry("below", "new 1/6");
        assertThat(rows(ENTRIES)).containsExactly("1 1", "2 1", "3 1", "4 1", "5 1", "6 1");
    }

    @Test
    void whatIsComputedFromRowsThatDidNotChangeIsNotDisturbed() {
        write("3", "3");

        run(jobs(Reach.district(), 9));

        assertThat(heard)
                .containsEntry("entries", "new 1/5")
                .containsEntry("parity", "same 1/5")
                .containsEntry("below", "unchanged");
        assertThat(version(PARITY)).as("a commit says that it is up to date").isEqualTo(1);
        assertThat(version(BELOW)).isZero();
        assertThat(rows(PARITY)).containsExactly("1 1", "2 1", "3 1", "4 1", "5 1");

        run(jobs(Reach.district(), 9));
        assertThat(heard.values()).containsOnly("unchanged");
        assertThat(version(PARITY)).isEqualTo(1);

        write("4");
        run(jobs(Reach.district(), 9));
        assertThat(heard).containsEntry("parity", "new 1/5").containsEntry("below", "new 1/5");
        assertThat(rows(BELOW)).containsExactly("1 1", "2 1", "3 1", "4 0", "5 1");
    }

    @Test
    void computesAsAWholeWithoutTheFilesOfTheRecordedVersion() throws IOException {
        run(jobs(Reach.district(), 9));
        write("3");
        run(jobs(Reach.district(), 9).subList(0, 1));
        removeAllFilesButTheNewest(root.resolve("silver/entries"));

        run(jobs(Reach.district(), 9));

        assertThat(heard).containsEntry("entries", "unchanged").containsEntry("parity", "new 5/5");
    }

    @Test
    void computesAsAWholeWhenTheInputWasMadeAnew() throws IOException {
        removeFolder(root.resolve("bronze/district"));
        write("1", "2", "3", "4", "5");

        run(jobs(Reach.district(), 9));

        assertThat(heard).containsEntry("entries", "same 5/5").containsEntry("parity", "unchanged");
    }

    @Test
    void failingCheckDuringAnIncrementalRunLeavesTheLastGoodVersion() {
        write("3");

        assertThatThrownBy(() -> run(jobs(Reach.district(), 1)))
                .isInstanceOf(ValidationFailedException.class)
                .hasMessageContaining("silver.entries");

        assertThat(version(ENTRIES)).isZero();
        assertThat(rows(ENTRIES)).containsExactly("1 1", "2 1", "3 1", "4 1", "5 1");
        assertThat(version(PARITY)).isZero();

        run(jobs(Reach.district(), 2));
        assertThat(heard).containsEntry("entries", "new 1/5");
    }

    private static void removeAllFilesButTheNewest(Path table) throws IOException {
        try (Stream<Path> files = Files.list(table)) {
            List<Path> oldestFirst = files.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted(Comparator.comparing(file -> file.toFile().lastModified()))
                    .toList();
            for (Path old : oldestFirst.subList(0, oldestFirst.size() - 1)) {
                Files.delete(old);
            }
        }
    }

    private static void removeFolder(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
