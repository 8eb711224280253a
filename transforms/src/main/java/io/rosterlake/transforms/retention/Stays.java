package io.rosterlake.transforms.retention;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.people.Months;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** The unbroken stays of people in a district, each with the months between which it is under observation. */
final class Stays {
    private static final String[] PERSON = {"district_code", "person_key"};

    private Stays() {}

    /**
     * One row per district, person and unbroken run of months in the register:
     *
     * <ul>
     *   <li>{@code joined}: the month of joining that the newest register gives; null when none does
     *   <li>{@code entered}: the month in which observation begins. For who joined after the district's first register
     *       it is the month of joining; for everybody else, for who came from another district and for a return it is
     *       the first month in the register
     *   <li>{@code ended}: the first month without the person, such as that of the district's abolition, or the
     *       district's last month
     *   <li>{@code has_left}: false for who moved to another district and who is there at the end
     *   <li>{@code is_known}: false when the joining month is unknown, or lies after the stay
     * </ul>
     *
     * @param people {@code silver.person_month}
     * @param months {@code silver.district_month}
     * @param movements {@code silver.movement}
     */
    static Dataset<Row> of(Dataset<Row> people, Dataset<Row> months, Dataset<Row> movements) {
        Dataset<Row> spans = months.select("district_code", "first_period", "last_period", "abolished_from")
                .distinct();
        Column stillThere = col("last_month")
                .equalTo(col("last_period"))
                .and(col("abolished_from").isNull());
        Column kind = coalesce(col("exit_kind"), lit("inferred"));
        return withMovements(runs(people), movements)
                .join(broadcast(spans), "district_code")
                .withColumn("entered", entered())
                .withColumn("ended", when(stillThere, col("last_month")).otherwise(Months.after(col("last_month"))))
                .withColumn("has_left", stillThere.equalTo(false).and(kind.notEqual("transfer")))
                .withColumn("is_known", coalesce(col("joined").leq(col("last_month")), lit(false)));
    }

    private static Column entered() {
        Column joinedUnderObservation = col("number")
                .equalTo(1)
                .and(col("joined").gt(col("first_period")))
                .and(coalesce(col("entry_kind"), lit("joined")).notEqual("transfer"));
        return when(joinedUnderObservation, col("joined")).otherwise(greatest(col("first_month"), col("joined")));
    }

    /** Months that follow one another have the same distance from their number in order. */
    private static Dataset<Row> runs(Dataset<Row> people) {
        WindowSpec inOrder = Window.partitionBy("district_code", "person_key").orderBy("period");
        Column since = col("community_work_since");
        Dataset<Row> runs = people.select("district_code", "person_key", "period", "community_work_since")
                .withColumn(
                        "run",
                        add_months(col("period"), row_number().over(inOrder).multiply(-1)))
                .groupBy("district_code", "person_key", "run")
                .agg(
                        min("period").as("first_month"),
                        max("period").as("last_month"),
                        max_by(since, when(since.isNotNull(), col("period"))).as("given"));
        WindowSpec stays = Window.partitionBy("district_code", "person_key").orderBy("first_month");
        WindowSpec all = stays.rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
        return runs.withColumn("number", row_number().over(stays))
                .withColumn("joined", Months.of(last(col("given"), true).over(all)));
    }

    private static Dataset<Row> withMovements(Dataset<Row> runs, Dataset<Row> movements) {
        return runs.withColumn("first_month_without", Months.after(col("last_month")))
                .join(kinds(movements, "entry", "first_month"), key("first_month"), "left")
                .join(kinds(movements, "exit", "first_month_without"), key("first_month_without"), "left");
    }

    private static Dataset<Row> kinds(Dataset<Row> movements, String direction, String month) {
        return movements
                .filter(col("direction").equalTo(direction))
                .select(
                        col("district_code"),
                        col("person_key"),
                        col("period").as(month),
                        col("kind").as(direction + "_kind"));
    }

    private static String[] key(String month) {
        return new String[] {PERSON[0], PERSON[1], month};
    }
}
