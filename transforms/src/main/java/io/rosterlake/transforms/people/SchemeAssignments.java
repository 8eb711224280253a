package io.rosterlake.transforms.people;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;

import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.Tables;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Which scheme a district's workers come under in a month: the newest list of {@code bronze.scheme_assignment}, or for a
 * district without one the scheme of its newest entry in {@code bronze.district}, for all months.
 */
public final class SchemeAssignments {
    /** The tables that {@link #then} reads. */
    public static final List<TableName> TABLES = List.of(BronzeTables.DISTRICT, BronzeTables.SCHEME_ASSIGNMENT);

    private SchemeAssignments() {}

    /** Adds {@code scheme_id} to rows with a {@code district_code}; null where no scheme is assigned in the month. */
    public static Dataset<Row> then(Dataset<Row> rows, Column month, Tables tables) {
        return Boundaries.then(
                rows,
                month,
                intervals(tables.read(BronzeTables.DISTRICT), tables.read(BronzeTables.SCHEME_ASSIGNMENT)));
    }

    private static Dataset<Row> intervals(Dataset<Row> entries, Dataset<Row> assignments) {
        Dataset<Row> newest =
                assignments.groupBy("district_code").agg(max("recorded_at").as("recorded_at"));
        Dataset<Row> dated = assignments
                .join(broadcast(newest), new String[] {"district_code", "recorded_at"})
                .select(
                        col("district_code"),
                        col("scheme_id"),
                        col("valid_from"),
                        lead("valid_from", 1)
                                .over(Window.partitionBy("district_code")
                                        .orderBy(col("valid_from").asc_nulls_first()))
                                .as("valid_until"));
        Dataset<Row> always = entries.groupBy("district_code")
                .agg(max_by(col("scheme_id"), col("recorded_at")).as("scheme_id"))
                .join(broadcast(newest), new String[] {"district_code"}, "left_anti")
                .select(
                        col("district_code"),
                        col("scheme_id"),
                        lit(null).cast("date").as("valid_from"),
                        lit(null).cast("date").as("valid_until"));
        return dated.unionAll(always);
    }
}
