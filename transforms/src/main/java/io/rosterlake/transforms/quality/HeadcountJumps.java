package io.rosterlake.transforms.quality;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.regexp_replace;

import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.run.Tables;
import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * {@code HEADCOUNT_JUMP}: a workers register has far more or fewer people than the registers before it. Compared are the
 * people in the register itself, nobody carried, with the median of the six registers before it, or of as many as there
 * are, since the district's area last changed. Detail is the median and the headcount.
 */
final class HeadcountJumps {
    private static final int REGISTERS = 6;

    /** In a small district a few people more or fewer are a large share. */
    private static final int LEAST_PEOPLE = 5;

    private HeadcountJumps() {}

    /**
     * @param share from which share of the median on a difference is a jump
     */
    static Dataset<Row> find(Tables tables, double share) {
        Dataset<Row> registers = tables.read(DistrictMonths.NAME)
                .filter(col("workers_period").equalTo(col("period")))
                .select("district_code", "period", "same_since", "workers_submission_id");
        WindowSpec before = Window.partitionBy("district_code", "same_since")
                .orderBy("period")
                .rowsBetween(-REGISTERS, -1);
        Column difference = abs(col("people").minus(col("median")));
        Column jump = col("median").multiply(lit(BigDecimal.valueOf(share)));
        return tables.read(PersonMonths.NAME)
                .filter(col("carried").equalTo(false))
                .groupBy("district_code", "period")
                .agg(count(lit(1)).as("people"))
                .join(broadcast(registers), new String[] {"district_code", "period"})
                .withColumn(
                        "median",
                        percentile(col("people"), lit(0.5)).over(before).cast("decimal(18,1)"))
                .filter(difference.geq(LEAST_PEOPLE).and(difference.geq(jump)))
                .select(
                        col("workers_submission_id").as("submission_id"),
                        lit(null).as("sheet"),
                        lit(null).as("row_number"),
                        lit(null).as("column_name"),
                        lit(ConsistencyCheck.HEADCOUNT_JUMPS.code()).as("code"),
                        lit(null).as("value"),
                        concat_ws(" / ", regexp_replace(col("median").cast("string"), "\\.0$", ""), col("people"))
                                .as("detail"));
    }
}
