package io.rosterlake.transforms.projection;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.money;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
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
 * {@code gold.pay_band}: how far a district's cost may lie from the expected one, since people leave as they leave and not
 * as expected.
 *
 * <p>Grain: scenario × district × span × first month of the span, of scenarios that ask for draws. Of so many draws a
 * tenth costs no more than {@code p10}, half no more than {@code p50}, a tenth more than {@code p90}.
 */
final class PayBand {
    static final TableName NAME = TableName.gold("pay_band");

    static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "薪酬成本的随机区间:每个情景、区县、时段(月、年度、全部测算期)一行,仅限要求随机模拟的情景",
            "how far projected pay may lie from the expected one: one row per scenario, district and span, of scenarios"
                    + " that ask for random draws",
            List.of("scenario", "district_code", "span", "from_month"),
            List.of(
                    text("scenario", "情景", "scenario"),
                    text("district_code", "区划代码", "district code"),
                    text("span", "时段(month 月,year 年度,horizon 全部测算期)", "span (month, year, horizon)"),
                    date("from_month", "时段首月", "first month of the span"),
                    whole("months", "时段月数", "months of the span"),
                    money("expected", "期望金额(元),即薪酬成本预测表之和", "expected amount, as in pay_projection (yuan)"),
                    money("p10", "十分位下限(元)", "a tenth of the draws do not exceed it (yuan)"),
                    money("p50", "中位数(元)", "half of the draws do not exceed it (yuan)"),
                    money("p90", "十分位上限(元)", "nine tenths of the draws do not exceed it (yuan)"),
                    money("mean", "各次模拟的平均(元)", "average of the draws (yuan)"),
                    whole("runs", "模拟次数", "draws"),
                    whole("seed", "随机种子", "seed"),
                    whole("hazard_people", "流失率所依据的人数", "people observed behind the hazards"),
                    whole("hazard_person_months", "流失率所依据的人月数", "person-months observed behind the hazards"),
                    date("as_of", "所依据花名册月份", "month of the register")));

    private PayBand() {}

    /** @param months rows of {@code gold.pay_projection} of the same scenarios */
    static List<Check> checks(Dataset<Row> rows, Dataset<Row> months) {
        List<String> key = DEFINITION.key();
        return List.of(
                Check.unique(rows, key, key),
                Check.holds(
                        "区间上下限依次不减",
                        "quantiles are in order",
                        rows,
                        key,
                        col("p10").leq(col("p50")).and(col("p50").leq(col("p90")))),
                new Check(
                        new BilingualText("期望金额等于薪酬成本预测表之和", "what is expected is the sum of the projection"),
                        contradictions(rows, months),
                        key));
    }

    private static Dataset<Row> contradictions(Dataset<Row> rows, Dataset<Row> months) {
        Dataset<Row> amounts = months.groupBy("scenario", "district_code", "month")
                .agg(sum("amount").as("projected"));
        Column isIn = col("month")
                .geq(col("from_month"))
                .and(col("month").lt(add_months(col("from_month"), col("months").cast("int"))));
        String[] place = {"scenario", "district_code"};
        Dataset<Row> sums = rows.select("scenario", "district_code", "span", "from_month", "months")
                .join(amounts, place)
                .filter(isIn)
                .groupBy("scenario", "district_code", "span", "from_month")
                .agg(sum("projected").as("projected"));
        return rows.join(sums, DEFINITION.key().toArray(String[]::new), "left")
                .filter(col("expected").notEqual(coalesce(col("projected"), lit(0))));
    }
}
