package io.rosterlake.transforms.people;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Bridges short absences: somebody forgot a person in a register, and has them again in the next. */
final class PersonGaps {
    private PersonGaps() {}

    /**
     * Adds {@code carried_to}, the number of the last register that a row is valid for, and drops rows of people who
     * are not present.
     *
     * @param states rows of {@link PersonSnapshots} with the {@code number} of their register in their district
     * @param absentRegisters the longest absence that is bridged, in registers
     */
    static Dataset<Row> bridged(Dataset<Row> states, int absentRegisters) {
        WindowSpec person = Window.partitionBy("district_code", "person_key").orderBy("number");
        Column absent = col("next_number").minus(col("number")).minus(1);
        Dataset<Row> present = states.withColumn(
                        "next_number", lead("number", 1).over(person))
                .withColumn("next_period", lead("period", 1).over(person))
                .withColumn("next_present", lead("present", 1).over(person))
                .filter(col("present"))
                .withColumn("is_gap", col("next_present").and(absent.between(1, absentRegisters)));
        Column bridged = col("is_gap").and(col("elsewhere").isNull());
        return present.join(elsewhere(present), new String[] {"district_code", "person_key", "number"}, "left")
                .withColumn(
                        "carried_to", when(bridged, col("next_number").minus(1)).otherwise(col("number")));
    }

    /** The gaps during which another district has the person: they have moved there and back. */
    private static Dataset<Row> elsewhere(Dataset<Row> present) {
        Dataset<Row> gaps =
                present.filter(col("is_gap")).select("district_code", "person_key", "number", "period", "next_period");
        Dataset<Row> other = present.select(
                col("district_code").as("other_district"),
                col("person_key").as("same_person"),
                col("period").as("other_period"));
        return gaps.join(
                        other,
                        col("same_person")
                                .equalTo(col("person_key"))
                                .and(col("other_district").notEqual(col("district_code")))
                                .and(col("other_period").gt(col("period")))
                                .and(col("other_period").lt(col("next_period"))),
                        "left_semi")
                .select("district_code", "person_key", "number")
                .withColumn("elsewhere", lit(true));
    }
}
