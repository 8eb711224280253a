package io.rosterlake.transforms.retention;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import io.rosterlake.transforms.people.Months;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** What must hold for {@code gold.retention}. */
final class RetentionChecks {
    private static final List<String> KEY = Retention.DEFINITION.key();
    private static final List<String> CURVE = List.of("district_code", "join_year");

    private RetentionChecks() {}

    static List<Check> of(Dataset<Row> retention, Dataset<Row> people) {
        Dataset<Row> points = withPointBefore(retention.filter(col("join_year").isNotNull()));
        return List.of(
                Check.unique(retention, KEY, KEY),
                Check.holds("离职人数在 0 与风险集人数之间", "nobody leaves who is not at risk", points, KEY, nobodyLeavesUnseen()),
                Check.holds("留存率在 0 与 1 之间", "survival is a fraction", points, KEY, fraction("survival_unrounded")),
                Check.holds(
                        "留存率不得上升",
                        "survival never rises",
                        points,
                        KEY,
                        coalesce(
                                col("survival_unrounded").leq(col("before.survival_unrounded")),
                                col("survival_unrounded").leq(1))),
                Check.holds(
                        "风险集 = 上月风险集 − 离职 − 删失 + 纳入",
                        "at_risk is that of the month before - left - censored + entered",
                        points,
                        KEY,
                        col("at_risk").equalTo(coalesce(afterPointBefore(), lit(0L)))),
                everyStayEnds(points),
                nobodyDropped(retention, people));
    }

    private static Dataset<Row> withPointBefore(Dataset<Row> points) {
        Column before = lag(
                        struct(
                                col("months_since_joining"),
                                col("at_risk"),
                                col("left"),
                                col("censored"),
                                col("entered"),
                                col("survival_unrounded")),
                        1)
                .over(Window.partitionBy("district_code", "join_year").orderBy("months_since_joining"));
        return points.withColumn("before", before);
    }

    private static Column nobodyLeavesUnseen() {
        return col("left")
                .between(lit(0), col("at_risk"))
                .and(col("censored").geq(0))
                .and(col("entered").geq(0));
    }

    private static Column fraction(String column) {
        return col(column).between(0, 1);
    }

    /** Null where the month before has no point: nobody is under observation then. */
    private static Column afterPointBefore() {
        Column adjacent = col("before.months_since_joining")
                .equalTo(col("months_since_joining").minus(1));
        return org.apache.spark.sql.functions.when(
                adjacent,
                col("before.at_risk")
                        .minus(col("before.left"))
                        .minus(col("before.censored"))
                        .plus(col("before.entered")));
    }

    private static Check everyStayEnds(Dataset<Row> points) {
        Dataset<Row> totals = points.groupBy("district_code", "join_year")
                .agg(
                        sum("entered").as("entered"),
                        sum(col("left").plus(col("censored"))).as("ended"));
        return Check.holds(
                "纳入人数等于离职与删失人数之和",
                "as many end as entered",
                totals,
                CURVE,
                col("entered").equalTo(col("ended")));
    }

    private static Check nobodyDropped(Dataset<Row> retention, Dataset<Row> people) {
        Column before = lag("period", 1)
                .over(Window.partitionBy("district_code", "person_key").orderBy("period"));
        Dataset<Row> stays = people.select("district_code", "person_key", "period")
                .withColumn("before", before)
                .groupBy("district_code")
                .agg(count_if(coalesce(col("before").notEqual(Months.before(col("period"))), lit(true)))
                        .as("stays"));
        Dataset<Row> counted = retention
                .groupBy("district_code")
                .agg(sum(coalesce(col("entered"), lit(0L)).plus(coalesce(col("left_out"), lit(0L))))
                        .as("counted"));
        return new Check(
                new BilingualText("每个在册时段都已纳入或计入未纳入数", "every stay is in a curve or counted as left out"),
                stays.join(counted, new String[] {"district_code"}, "full")
                        .filter(coalesce(col("stays"), lit(0)).notEqual(coalesce(col("counted"), lit(0)))),
                List.of("district_code"));
    }
}
