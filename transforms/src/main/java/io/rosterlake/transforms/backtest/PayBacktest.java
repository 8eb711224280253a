package io.rosterlake.transforms.backtest;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.money;
import static io.rosterlake.transforms.lake.ColumnDefinition.rate;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.scheme.BilingualText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * {@code gold.pay_backtest}: pay as it was projected from an earlier register, beside what the payroll registers say was
 * paid. Yuan.
 *
 * <p>Grain: district × register projected from × month × part of pay. Months without a payroll have no row, and neither
 * has a part of which neither side says anything.
 */
public final class PayBacktest {
    public static final TableName NAME = TableName.gold("pay_backtest");

    public static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "薪酬测算回测:每个区县、起算花名册、月份、项目一行,测算金额与实发金额对照",
            "back-test of pay: one row per district, register projected from, month and part of pay",
            List.of("district_code", "as_of", "month", "component"),
            List.of(
                    text("district_code", "区划代码", "district code"),
                    date("as_of", "起算花名册月份", "month of the register projected from"),
                    date("month", "月份", "month"),
                    text("component", "项目", "component"),
                    whole("months_ahead", "距起算花名册的月数", "months after the register"),
                    money("projected", "测算金额(元)", "projected amount (yuan)"),
                    money("actual", "实发金额(元)", "amount paid (yuan)"),
                    money("error", "误差(测算减实发,元)", "error (projected - actual, yuan)"),
                    rate("error_rate", "误差率(误差/实发)", "error by amount paid"),
                    rate("mape", "平均绝对误差率(首月至本月)", "mean absolute error rate from the first month to this one"),
                    whole("people_projected", "测算有此项的人数", "people who were to get it"),
                    whole("people_actual", "实发有此项的人数", "people who got it"),
                    whole("people_untold", "缺参数未能测算的人数", "people for whom it could not be told"),
                    text(
                            "reason",
                            "无测算或无实发的原因(no_scheme 无有效办法,not_projected 不属测算项目,not_in_scheme 办法无此项,"
                                    + "parameter_missing 缺参数,not_stated 工资发放表未列)",
                            "why one amount is not there (no_scheme, not_projected, not_in_scheme, parameter_missing,"
                                    + " not_stated)"),
                    text("missing", "所缺参数及文件条款", "missing parameters with document and article"),
                    text(
                            "basis",
                            "依据性质(cited 原文,interpreted 解释,user 用户补充,illustrative 示例)",
                            "basis (cited, interpreted, user, illustrative)"),
                    text("scheme_id", "测算所用办法", "scheme projected by"),
                    text("scheme_version", "办法版本", "version of the scheme")));

    private static final List<String> SHOWN = DEFINITION.key();

    private PayBacktest() {}

    static Dataset<Row> rows(SparkSession spark, List<Figure> figures) {
        return spark.createDataFrame(figures.stream().map(PayBacktest::row).toList(), DEFINITION.schema());
    }

    private static Row row(Figure figure) {
        return RowFactory.create(
                figure.district(),
                Date.valueOf(figure.asOf().atDay(1)),
                Date.valueOf(figure.month().atDay(1)),
                figure.part().code(),
                figure.monthsAhead(),
                figure.projected(),
                figure.actual(),
                figure.error(),
                rounded(figure.errorRate()),
                rounded(figure.mape()),
                figure.projectedPeople(),
                figure.actualPeople(),
                figure.untoldPeople(),
                figure.reason() == null ? null : figure.reason().code(),
                figure.missing(),
                figure.basis() == null ? null : figure.basis().code(),
                figure.schemeId(),
                figure.schemeVersion());
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal rate) {
        return rate == null ? null : rate.setScale(ColumnDefinition.RATE_SCALE, RoundingMode.HALF_UP);
    }

    /**
     * @param misses rows of {@code gold.pay_backtest_miss}
     * @param paid what the payrolls state: {@code district_code, as_of, month, stated}
     */
    static List<Check> checks(Dataset<Row> rows, Dataset<Row> misses, Dataset<Row> paid) {
        String[] key = SHOWN.toArray(String[]::new);
        String[] month = {"district_code", "as_of", "month"};
        Dataset<Row> causes = misses.groupBy("district_code", "as_of", "month", "component")
                .agg(sum("error").as("of_causes"));
        Dataset<Row> actual = rows.groupBy("district_code", "as_of", "month")
                .agg(sum("actual").as("shown"));
        Column error = col("projected").minus(col("actual"));
        return List.of(
                Check.unique(rows, DEFINITION.key(), SHOWN),
                Check.holds(
                        "误差等于测算减实发",
                        "the error is the projected less the paid amount",
                        rows,
                        SHOWN,
                        error.eqNullSafe(col("error"))),
                Check.holds(
                        "缺一方金额的必有原因,两方都有的没有",
                        "an amount that is not there has a reason, and nothing else has one",
                        rows,
                        SHOWN,
                        col("reason").isNull().equalTo(col("error").isNotNull())),
                Check.holds(
                        "月份在起算花名册之后",
                        "months follow the register",
                        rows,
                        SHOWN,
                        col("months_ahead").gt(0)),
                new Check(
                        new BilingualText("各原因之和等于误差", "causes add up to the error"),
                        rows.join(causes, key, "full")
                                .filter(not(
                                        coalesce(col("error"), lit(0)).equalTo(coalesce(col("of_causes"), lit(0))))),
                        SHOWN),
                new Check(
                        new BilingualText("工资发放表的每一元都在实发金额中", "every yuan of the payrolls is in an amount paid"),
                        paid.join(actual, month, "full")
                                .filter(not(coalesce(col("stated"), lit(0)).equalTo(coalesce(col("shown"), lit(0))))),
                        List.of(month)));
    }
}
