package io.rosterlake.transforms.retention;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.product;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import io.rosterlake.transforms.people.Months;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** The Kaplan-Meier estimator with delayed entry, one curve per district and year of joining. */
final class SurvivalCurves {
    private static final String[] CURVE = {"district_code", "join_year"};
    private static final String[] POINT = {"district_code", "join_year", "months_since_joining"};
    private static final WindowSpec SO_FAR = Window.partitionBy("district_code", "join_year")
            .orderBy("months_since_joining")
            .rowsBetween(Window.unboundedPreceding(), Window.currentRow());

    private SurvivalCurves() {}

    /**
     * One row per month in which somebody is at risk or comes under observation. Who enters at a month is at risk from
     * the next one on, and who ends at a month is at risk in it.
     *
     * @param stays the known ones of {@link Stays}
     */
    static Dataset<Row> of(Dataset<Row> stays) {
        Dataset<Row> events = events(stays);
        Column balance = col("entered").minus(col("left")).minus(col("censored"));
        Dataset<Row> points = months(events)
                .join(events, POINT, "left")
                .na()
                .fill(0L, new String[] {"entered", "left", "censored"})
                .withColumn("at_risk", sum(balance).over(SO_FAR).minus(balance));
        return estimated(points).filter(col("at_risk").plus(col("entered")).gt(0));
    }

    private static Dataset<Row> events(Dataset<Row> stays) {
        Column left = when(col("has_left"), 1L).otherwise(0L);
        return stays.select(
                        col("district_code"),
                        year(col("joined")).cast("long").as("join_year"),
                        inline(array(
                                event("entered", lit(1L), lit(0L), lit(0L)),
                                event("ended", lit(0L), left, lit(1L).minus(left)))))
                .groupBy("district_code", "join_year", "months_since_joining")
                .agg(
                        sum("entered").as("entered"),
                        sum("left").as("left"),
                        sum("censored").as("censored"));
    }

    private static Column event(String month, Column entered, Column left, Column censored) {
        return struct(
                Months.between(col("joined"), col(month)).as("months_since_joining"),
                entered.as("entered"),
                left.as("left"),
                censored.as("censored"));
    }

    private static Dataset<Row> months(Dataset<Row> events) {
        Column month = col("months_since_joining");
        return events.groupBy(CURVE[0], CURVE[1])
                .agg(min(month).as("first"), max(month).as("last"))
                .select(
                        col(CURVE[0]),
                        col(CURVE[1]),
                        explode(sequence(col("first"), col("last"))).as("months_since_joining"));
    }

    /** Where nobody is left of those at risk, survival stays 0 and Greenwood's formula gives no error. */
    private static Dataset<Row> estimated(Dataset<Row> points) {
        Column staying = col("at_risk").minus(col("left"));
        Column factor =
                when(col("at_risk").gt(0), staying.divide(col("at_risk"))).otherwise(1.0);
        Column term = when(staying.gt(0), col("left").divide(col("at_risk").multiply(staying)));
        return points.withColumn("survival_unrounded", product(factor).over(SO_FAR))
                .withColumn("greenwood", coalesce(sum(term).over(SO_FAR), lit(0.0)))
                .withColumn(
                        "survival_se_unrounded",
                        when(
                                col("survival_unrounded").gt(0),
                                col("survival_unrounded").multiply(sqrt(col("greenwood")))));
    }
}
