package io.rosterlake.transforms.movement;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** People who came to stand in another district because the authorities moved the boundary, not they. */
final class BoundaryTransfers {
    /** The value of {@code because}. */
    static final String BECAUSE = "boundary_change";

    private BoundaryTransfers() {}

    /**
     * Exits of a district whose people another takes over, of who stands in the other's first register from the month of
     * the change on: from the change on, and when the old district goes on, at most one register later than that.
     *
     * @param exits {@code district_code, person_key, period, seen}
     * @param entries {@code district_code, person_key, period}
     * @param people {@code silver.person_month}
     * @param months {@code silver.district_month}
     * @param successions {@code from_district, to_district, valid_from}
     * @return {@code person_key, from_district, left_in, to_district, came_in, because}; {@code came_in} is null for who
     *     stood in the other district's registers before
     */
    static Dataset<Row> between(
            Dataset<Row> exits,
            Dataset<Row> entries,
            Dataset<Row> people,
            Dataset<Row> months,
            Dataset<Row> successions) {
        Dataset<Row> left = exits.select(
                col("district_code").as("from_district"),
                col("person_key"),
                col("period").as("left_in"),
                col("seen"));
        String[] there = {"person_key", "to_district", "stands_in"};
        return left.join(broadcast(firstRegisters(successions, months)), "from_district")
                .filter(col("left_in").geq(col("valid_from")))
                .filter(col("seen").leq(col("stands_in")))
                .join(placed(people, "stands_in"), there)
                .join(placed(entries, "stands_in").withColumn("is_entry", lit(true)), there, "left")
                .select(
                        col("person_key"),
                        col("from_district"),
                        col("left_in"),
                        col("to_district"),
                        when(col("is_entry"), col("stands_in")).as("came_in"),
                        lit(BECAUSE).as("because"));
    }

    /** Adds {@code stands_in}: the month of the first register of the district that takes over, from the change on. */
    private static Dataset<Row> firstRegisters(Dataset<Row> successions, Dataset<Row> months) {
        Dataset<Row> registers = months.filter(col("workers_period").equalTo(col("period")))
                .select(col("district_code").as("to_district"), col("period").as("register"));
        return successions
                .join(registers, "to_district")
                .filter(col("register").geq(col("valid_from")))
                .groupBy("from_district", "to_district", "valid_from")
                .agg(min("register").as("stands_in"));
    }

    private static Dataset<Row> placed(Dataset<Row> people, String month) {
        return people.select(
                col("person_key"),
                col("district_code").as("to_district"),
                col("period").as(month));
    }
}
