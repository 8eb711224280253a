package io.rosterlake.transforms.movement;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.people.Months;
import io.rosterlake.transforms.run.View;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** From which month to which a district has figures. */
final class Districts {
    /** What the spans follow from; that a month is the last one shows in there being no row of another. */
    static final View SPANS = View.of("district_code", "period", "first_period", "opened_by_change", "abolished_from");

    private Districts() {}

    /**
     * One row per district: {@code district_code, first_period}, and the first and last month in which people can come
     * and go, {@code first_flow, last_flow}. That is from the month after the first register on, or from the first one on
     * when a boundary change made the district, and until the last month, or the month of the abolition.
     */
    static Dataset<Row> spans(Dataset<Row> months) {
        return months.groupBy("district_code", "first_period", "opened_by_change", "abolished_from")
                .agg(max("period").as("last_month"))
                .select(
                        col("district_code"),
                        col("first_period"),
                        when(col("opened_by_change"), col("first_period"))
                                .otherwise(Months.after(col("first_period")))
                                .as("first_flow"),
                        coalesce(col("abolished_from"), col("last_month")).as("last_flow"));
    }
}
