package io.rosterlake.transforms.projection;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.money;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@code gold.pay_change}: why the amount of a projected month differs from that of the same month a year before.
 *
 * <p>Grain: scenario × district × month × component × cause, from the thirteenth projected month on; a cause that makes
 * nothing has no row. The causes add up to the difference, to the fen. {@link YearOnYear} says which comes first.
 */
final class PayChange {
    static final TableName NAME = TableName.gold("pay_change");

    static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "薪酬成本同比变动原因:每个情景、区县、月份、项目、原因一行",
            "why projected pay differs from that of the same month a year before: one row per scenario, district, month,"
                    + " component and cause",
            List.of("scenario", "district_code", "month", "component", "cause"),
            List.of(
                    text("scenario", "情景", "scenario"),
                    text("district_code", "区划代码", "district code"),
                    date("month", "月份", "month"),
                    text("component", "项目", "component"),
                    text(
                            "cause",
                            "原因(retirement 退休,attrition 离职,hires 招人,steps 晋级,scheme 改用方案,wages 工资调整,contributions 缴费)",
                            "cause (retirement, attrition, hires, steps, scheme, wages, contributions)"),
                    money("amount", "比上年同月增减(元)", "by how much the amount exceeds that of a year before (yuan)"),
                    date("as_of", "所依据花名册月份", "month of the register")));

    private static final String[] PLACE = {"scenario", "district_code"};
    private static final String[] AMOUNT = {"scenario", "district_code", "month", "component"};

    private PayChange() {}

    /** @param months rows of {@code gold.pay_projection} of the same scenarios */
    static List<Check> checks(Dataset<Row> rows, Dataset<Row> months) {
        List<String> key = DEFINITION.key();
        return List.of(
                Check.unique(rows, key, key),
                Check.holds(
                        "变动自预测的第 13 个月起,无变动的不列",
                        "changes begin with the thirteenth projected month, and none is 0",
                        rows,
                        key,
                        col("month")
                                .gt(add_months(col("as_of"), MonthNumber.YEAR))
                                .and(col("amount").notEqual(0))),
                new Check(
                        new BilingualText("各原因之和等于与上年同月之差", "causes add up to the difference from a year before"),
                        contradictions(rows, months),
                        List.of(AMOUNT)));
    }

    private static Dataset<Row> contradictions(Dataset<Row> rows, Dataset<Row> months) {
        Dataset<Row> now = months.groupBy("scenario", "district_code", "month", "component", "as_of")
                .agg(sum("amount").as("now"));
        Dataset<Row> then = now.select(
                col("scenario"),
                col("district_code"),
                add_months(col("month"), MonthNumber.YEAR).as("month"),
                col("component"),
                col("now").as("then"));
        Dataset<Row> spans = now.groupBy("scenario", "district_code")
                .agg(max("month").as("last"), max("as_of").as("register"));
        Dataset<Row> told = rows.groupBy("scenario", "district_code", "month", "component")
                .agg(sum("amount").as("told"));
        Column difference = coalesce(col("now"), lit(0)).minus(coalesce(col("then"), lit(0)));
        return now.drop("as_of")
                .join(then, AMOUNT, "full")
                .join(told, AMOUNT, "full")
                .join(spans, PLACE)
                .filter(col("month").gt(add_months(col("register"), MonthNumber.YEAR)))
                .filter(col("month").leq(col("last")).or(col("told").isNotNull()))
                .filter(difference.notEqual(coalesce(col("told"), lit(0))));
    }
}
