package io.rosterlake.transforms.run;

import io.rosterlake.transforms.lake.TableName;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables that a job reads, each in the one version that this run is about. */
@FunctionalInterface
public interface Tables {
    /**
     * The rows of a table.
     *
     * @throws IllegalArgumentException if the job has not named the table among its inputs
     */
    Dataset<Row> read(TableName table);
}
