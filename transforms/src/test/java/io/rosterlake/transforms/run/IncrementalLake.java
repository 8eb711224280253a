package io.rosterlake.transforms.run;

import io.rosterlake.transforms.fixture.Registers;
import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A lake that is brought up to date again and again, slice by slice however many are affected. */
final class IncrementalLake {
    private final SparkSession spark;
    private final Path folder;
    private final Map<String, SliceCount> computed = new ConcurrentSkipListMap<>();

    IncrementalLake(SparkSession spark, Path folder) {
        this.spark = spark;
        this.folder = folder;
    }

    /** A job whose rows are taken as they come: that they are valid is not what is tested. */
    record Unchecked(TableJob job) implements TableJob {
        @Override
        public TableDefinition definition() {
            return job.definition();
        }

        @Override
        public List<TableName> inputs() {
            return job.inputs();
        }

        @Override
        public List<String> settings() {
            return job.settings();
        }

        @Override
        public Slicing slicing() {
            return job.slicing();
        }

        @Override
        public Dataset<Row> compute(Tables tables) {
            return job.compute(tables);
        }
    }

    /**
     * Takes in what the registers have more than the last time, and brings the tables up to date.
     *
     * @return of each table that was computed, how many of its slices
     */
    Map<String, SliceCount> run(Registers registers, List<TableJob> jobs) {
        registers.appendTo(spark, folder);
        computed.clear();
        Progress progress = new Progress() {
            @Override
            public void unchanged(TableName table) {}

            @Override
            public void confirmed(TableName table, SliceCount slices, Duration duration) {
                computed.put(table.table(), slices);
            }

            @Override
            public void published(TableName table, long rows, SliceCount slices, Duration duration) {
                computed.put(table.table(), slices);
            }
        };
        new TransformRun(lake(), new RunOptions("1", false, progress, 1)).run(jobs);
        return computed;
    }

    /** The tables that have other rows than computing everything from the bronze tables gives. */
    List<String> differences(List<TableJob> jobs) {
        Lake lake = lake();
        Map<TableName, Dataset<Row>> full = new HashMap<>();
        List<String> differing = new ArrayList<>();
        for (TableJob job : jobs) {
            TableName name = job.definition().name();
            Dataset<Row> rows = job.definition()
                    .conform(job.compute(input -> full.computeIfAbsent(
                            input, bronze -> BronzeTables.read(lake, bronze, lake.version(bronze)))))
                    .localCheckpoint();
            full.put(name, rows);
            Dataset<Row> found = lake.read(name, lake.version(name).orElseThrow());
            if (!Difference.between(found, rows, Grain.WHOLE).changed().isEmpty()) {
                differing.add(name.table());
            }
        }
        return differing;
    }

    private Lake lake() {
        return new Lake(spark, folder.toString());
    }
}
