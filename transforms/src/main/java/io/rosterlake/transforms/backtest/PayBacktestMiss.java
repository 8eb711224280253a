package io.rosterlake.transforms.backtest;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.money;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.col;

import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.run.Check;
import java.sql.Date;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * {@code gold.pay_backtest_miss}: why projected and paid amounts differ. The causes of a figure add up to its error. Yuan.
 *
 * <p>Grain: district × register projected from × month × part of pay × cause.
 */
public final class PayBacktestMiss {
    public static final TableName NAME = TableName.gold("pay_backtest_miss");

    public static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "薪酬测算误差原因:每个区县、起算花名册、月份、项目、原因一行,各原因之和等于误差",
            "causes of errors of projected pay: one row per district, register projected from, month, part of pay and"
                    + " cause; causes add up to the error",
            List.of("district_code", "as_of", "month", "component", "cause"),
            List.of(
                    text("district_code", "区划代码", "district code"),
                    date("as_of", "起算花名册月份", "month of the register projected from"),
                    date("month", "月份", "month"),
                    text("component", "项目", "component"),
                    text(
                            "cause",
                            "原因(" + causes(cause -> cause.label().zh()) + ")",
                            "cause (" + causes(cause -> cause.label().en()) + ")"),
                    whole("months_ahead", "距起算花名册的月数", "months after the register"),
                    whole("people", "人数", "people"),
                    money("error", "误差(测算减实发,元)", "error (projected - actual, yuan)")));

    private PayBacktestMiss() {}

    private static String causes(java.util.function.Function<MissCause, String> label) {
        return Arrays.stream(MissCause.values())
                .map(cause -> cause.code() + " " + label.apply(cause))
                .collect(Collectors.joining(", "));
    }

    static Dataset<Row> rows(SparkSession spark, List<Miss> misses) {
        return spark.createDataFrame(
                misses.stream()
                        .map(miss -> RowFactory.create(
                                miss.district(),
                                Date.valueOf(miss.asOf().atDay(1)),
                                Date.valueOf(miss.month().atDay(1)),
                                miss.part().code(),
                                miss.cause().code(),
                                miss.monthsAhead(),
                                miss.people(),
                                miss.error()))
                        .toList(),
                DEFINITION.schema());
    }

    static List<Check> checks(Dataset<Row> rows) {
        List<String> key = DEFINITION.key();
        return List.of(
                Check.unique(rows, key, key),
                Check.holds(
                        "每个原因都有人",
                        "every cause has people",
                        rows,
                        key,
                        col("people").gt(0)));
    }
}
