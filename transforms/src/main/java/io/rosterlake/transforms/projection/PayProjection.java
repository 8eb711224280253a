package io.rosterlake.transforms.projection;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.money;
import static io.rosterlake.transforms.lake.ColumnDefinition.rate;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static org.apache.spark.sql.functions.col;

import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.run.Check;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * {@code gold.pay_projection}: what people will cost, month by month.
 *
 * <p>Grain: scenario × district × month × staff group × post level × component × source of funding. Amounts that cannot
 * be told have no row; {@code gold.pay_missing} lists them.
 */
final class PayProjection {
    static final TableName NAME = TableName.gold("pay_projection");

    static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "薪酬成本预测:每个情景、区县、月份、人员类别、职级、项目、经费来源一行",
            "projected cost of pay: one row per scenario, district, month, staff group, post level, component and"
                    + " source of funding",
            List.of("scenario", "district_code", "month", "staff_group", "post_level", "component", "funding_source"),
            List.of(
                    text("scenario", "情景", "scenario"),
                    text("district_code", "区划代码", "district code"),
                    date("month", "月份", "month"),
                    text("staff_group", "人员类别", "staff group"),
                    text("post_level", "职级(head 正职,deputy 副职,staff 工作人员)", "post level"),
                    text("component", "项目", "component"),
                    text("funding_source", "经费来源(unknown 办法未载)", "source of funding (unknown: the scheme is silent)"),
                    rate(
                            "people",
                            "领取该项目的人数(有人员流失时为期望值;各经费来源相同,不可相加)",
                            "people who get the component, expected ones where people leave (the same for each source)"),
                    money("amount", "金额(元)", "amount (yuan)"),
                    text(
                            "basis",
                            "依据性质(cited 原文,interpreted 解释,user 用户补充,illustrative 示例)",
                            "basis (cited, interpreted, user, illustrative)"),
                    text("scheme_id", "适用办法", "scheme"),
                    text("scheme_version", "办法版本", "version of the scheme"),
                    text("rule", "依据条款", "citation of the rules"),
                    date("as_of", "所依据花名册月份", "month of the register")));

    private PayProjection() {}

    /** The columns as rows are made, in order. */
    static StructType rowColumns() {
        return DEFINITION.schema();
    }

    static List<Check> checks(Dataset<Row> rows) {
        List<String> key = DEFINITION.key();
        return List.of(
                Check.unique(rows, key, key),
                Check.holds(
                        "金额须大于 0,人数不得为负",
                        "somebody is paid, and nothing is negative",
                        rows,
                        key,
                        col("amount").gt(0).and(col("people").geq(0))),
                Check.holds(
                        "预测自花名册次月起",
                        "projected months follow the register",
                        rows,
                        key,
                        col("month").gt(col("as_of"))));
    }
}
