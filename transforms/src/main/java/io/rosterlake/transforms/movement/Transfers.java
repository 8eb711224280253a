package io.rosterlake.transforms.movement;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Moves from one district to another. */
final class Transfers {
    private Transfers() {}

    /**
     * Pairs exits with entries elsewhere: the person comes after the last register of the old district that had them,
     * and not after the new district's next register, counted from the month in which the old one misses them. The
     * first register of a district does not say when its people came: it counts when it is not later than that month.
     * An exit has one entry at most, the earliest, and an entry one exit, the latest. A boundary change explains an exit
     * before anything else does, also when two districts had the same person.
     *
     * @param exits {@code district_code, person_key, period, seen}
     * @param entries {@code district_code, person_key, period}
     * @param months {@code silver.district_month}
     * @param byChange {@link BoundaryTransfers}
     * @return {@code person_key, from_district, left_in, to_district, came_in, because}; {@code came_in} is null when the
     *     exit ends with no entry of its own
     */
    static Dataset<Row> between(Dataset<Row> exits, Dataset<Row> entries, Dataset<Row> months, Dataset<Row> byChange) {
        Dataset<Row> left = exits.select(
                col("person_key"),
                col("district_code").as("from_district"),
                col("period").as("left_in"),
                col("seen"));
        Dataset<Row> came = entries.join(
                        broadcast(registerBefore(months)), new String[] {"district_code", "period"}, "left")
                .select(
                        col("person_key"),
                        col("district_code").as("to_district"),
                        col("period").as("came_in"),
                        col("register_before"));
        Dataset<Row> moves = left.join(came, "person_key")
                .filter(col("from_district").notEqual(col("to_district")))
                .filter(col("came_in").gt(col("seen")))
                .filter(coalesce(
                        col("register_before").lt(col("left_in")),
                        col("came_in").leq(col("left_in"))));
        Column isByChange = col("because").isNotNull();
        Dataset<Row> pairs = moves.unionByName(byChange, true)
                .withColumn(
                        "choice",
                        row_number()
                                .over(Window.partitionBy("person_key", "from_district", "left_in")
                                        .orderBy(
                                                isByChange.desc(),
                                                col("came_in").asc_nulls_last(),
                                                col("to_district"))))
                .filter(col("choice").equalTo(1));
        return pairs.withColumn(
                        "choice",
                        row_number()
                                .over(Window.partitionBy("person_key", "to_district", "came_in")
                                        .orderBy(
                                                isByChange.desc(),
                                                col("left_in").desc(),
                                                col("from_district"))))
                .filter(col("choice").equalTo(1).or(isByChange))
                .withColumn("came_in", when(col("choice").equalTo(1), col("came_in")))
                .select("person_key", "from_district", "left_in", "to_district", "came_in", "because");
    }

    /** For each month of a register the register before it. */
    private static Dataset<Row> registerBefore(Dataset<Row> months) {
        return months.filter(col("workers_period").equalTo(col("period")))
                .select(
                        col("district_code"),
                        col("period"),
                        lag("period", 1)
                                .over(Window.partitionBy("district_code").orderBy("period"))
                                .as("register_before"));
    }
}
