package io.rosterlake.transforms.pipeline;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * A Spark session with Delta. Settings given by {@code spark-submit} or as system properties win over the ones here.
 * Scratch files live in a temporary folder that closing removes; nothing of Spark's own is ever written to the lake.
 */
public final class SparkEngine implements AutoCloseable {
    private final SparkSession spark;
    private final ScratchFolder scratch;

    private SparkEngine(SparkSession spark, ScratchFolder scratch) {
        this.spark = spark;
        this.scratch = scratch;
    }

    /**
     * Starts a session.
     *
     * @param master such as {@code local[*]} or {@code yarn}; a master that {@code spark-submit} names wins
     * @param size how much there is to read
     */
    public static SparkEngine start(String master, LakeSize size) {
        ScratchFolder scratch = ScratchFolder.create();
        SparkConf settings = new SparkConf()
                .setIfMissing("spark.master", master)
                .setIfMissing("spark.app.name", "rosterlake transform")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.ui.showConsoleProgress", "false")
                .setIfMissing("spark.local.dir", scratch.path().resolve("local").toString())
                .setIfMissing(
                        "spark.sql.warehouse.dir",
                        scratch.path().resolve("warehouse").toString())
                .setIfMissing("spark.hadoop.fs.permissions.umask-mode", umask())
                .setIfMissing("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
                .setIfMissing("spark.sql.shuffle.partitions", size == LakeSize.SMALL ? "2" : "200")
                .set("spark.sql.session.timeZone", "UTC")
                .set("spark.sql.ansi.enabled", "true")
                .setIfMissing("spark.sql.adaptive.enabled", "true")
                .set("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                .set("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                .setIfMissing("spark.databricks.delta.snapshotPartitions", "2");
        if (size == LakeSize.SMALL) {
            settings.setIfMissing("spark.sql.codegen.wholeStage", "false")
                    .setIfMissing("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        }
        if (settings.get("spark.master").startsWith("local")) {
            settings.setIfMissing("spark.driver.bindAddress", "127.0.0.1")
                    .setIfMissing("spark.driver.host", "127.0.0.1");
        }
        return new SparkEngine(SparkSession.builder().config(settings).getOrCreate(), scratch);
    }

    /** Hadoop sets permissions itself, whatever the process's own mask says. */
    private static String umask() {
        return System.getenv().getOrDefault("ROSTERLAKE_UMASK", "027");
    }

    public SparkSession session() {
        return spark;
    }

    @Override
    public void close() {
        try (scratch) {
            spark.stop();
        }
    }
}
