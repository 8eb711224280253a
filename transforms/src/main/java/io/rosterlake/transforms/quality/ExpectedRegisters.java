package io.rosterlake.transforms.quality;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.people.Months;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which registers somebody may wait for. What is asked of districts is read from what they send: a register is expected
 * from a district's first workers, communities or payroll register on, but not before any district sent that register
 * at all; until the newest month that any district has sent; and only once it was due on the day of the newest receipt,
 * so that the answer does not depend on the day on which it is computed.
 */
final class ExpectedRegisters {
    private ExpectedRegisters() {}

    /**
     * One row per register to come: {@code district_code, register, period, period_label}. A year of which only lists
     * of months or quarters have come is not among them: these stand for it.
     *
     * @param inForce versions in force
     * @param districts {@code district_code, reporting}
     * @param abolished {@code district_code, abolished_from}: from that month on nothing is to come
     */
    static Dataset<Row> of(Dataset<Row> inForce, Dataset<Row> districts, Dataset<Row> abolished) {
        Dataset<Row> expected = months(inForce)
                .join(broadcast(districts), "district_code")
                .join(broadcast(abolished), new String[] {"district_code"}, "left")
                .filter(coalesce(col("period").lt(col("abolished_from")), lit(true)))
                .filter(Rhythm.closesPeriod())
                .withColumn("period_label", Rhythm.wholePeriod())
                .filter(Rhythm.dueOn().leq(col("newest_receipt")));
        Dataset<Row> covered = inForce.select(
                        col("district_code"),
                        col("register"),
                        Rhythm.wholePeriod().as("period_label"))
                .distinct();
        return expected.join(covered, new String[] {"district_code", "register", "period_label"}, "left_anti")
                .select("district_code", "register", "period", "period_label");
    }

    private static Dataset<Row> months(Dataset<Row> inForce) {
        Dataset<Row> snapshots = inForce.filter(Rhythm.OF_DISTRICT.applies());
        Dataset<Row> districts =
                snapshots.groupBy("district_code").agg(min("period").as("district_first"));
        Dataset<Row> registers = inForce.filter(Rhythm.OF_DISTRICT.applies().or(Rhythm.YEARLY.applies()))
                .groupBy("register")
                .agg(min("period").as("register_first"));
        Dataset<Row> newest = inForce.agg(
                max(when(Rhythm.OF_DISTRICT.applies(), col("period"))).as("newest_month"),
                max("received_on").as("newest_receipt"));
        return districts
                .crossJoin(broadcast(registers))
                .crossJoin(broadcast(newest))
                .withColumn("first", greatest(col("district_first"), col("register_first")))
                .filter(col("first").leq(col("newest_month")))
                .withColumn("period", explode(Months.sequence(col("first"), col("newest_month"))));
    }
}
