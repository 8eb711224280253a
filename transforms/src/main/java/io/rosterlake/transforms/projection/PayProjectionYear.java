package io.rosterlake.transforms.projection;

import static io.rosterlake.transforms.lake.ColumnDefinition.money;
import static io.rosterlake.transforms.lake.ColumnDefinition.rate;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** {@code gold.pay_projection_year}: the sums of {@code gold.pay_projection} by calendar year. */
final class PayProjectionYear {
    static final TableName NAME = TableName.gold("pay_projection_year");

    static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "薪酬成本年度预测:每个情景、区县、年度、人员类别、职级、项目、经费来源一行",
            "projected cost of pay by calendar year: one row per scenario, district, year, staff group, post level,"
                    + " component and source of funding",
            List.of("scenario", "district_code", "year", "staff_group", "post_level", "component", "funding_source"),
            List.of(
                    text("scenario", "情景", "scenario"),
                    text("district_code", "区划代码", "district code"),
                    whole("year", "年度", "calendar year"),
                    text("staff_group", "人员类别", "staff group"),
                    text("post_level", "职级(head 正职,deputy 副职,staff 工作人员)", "post level"),
                    text("component", "项目", "component"),
                    text("funding_source", "经费来源(unknown 办法未载)", "source of funding (unknown: the scheme is silent)"),
                    whole("months", "该年预测月数", "months of the year that are projected"),
                    rate("person_months", "领取该项目的人月数", "person-months that get the component"),
                    rate("people", "领取该项目的月均人数", "people who get the component, average of these months"),
                    money("amount", "金额(元)", "amount (yuan)"),
                    text(
                            "basis",
                            "依据性质(cited 原文,interpreted 解释,user 用户补充,illustrative 示例)",
                            "basis (cited, interpreted, user, illustrative)"),
                    text("scheme_id", "适用办法", "scheme"),
                    text("scheme_version", "办法版本", "version of the scheme"),
                    text("rule", "依据条款", "citation of the rules")));

    private PayProjectionYear() {}

    /** @param months rows of {@code gold.pay_projection} */
    static Dataset<Row> of(Dataset<Row> months) {
        Column[] key = DEFINITION.key().stream().map(name -> col(name)).toArray(Column[]::new);
        Dataset<Row> dated = months.withColumn("year", year(col("month")));
        Dataset<Row> covered = dated.groupBy("scenario", "district_code", "year")
                .agg(countDistinct("month").as("months"));
        return dated.groupBy(key)
                .agg(
                        sum("people").as("person_months"),
                        sum("amount").as("amount"),
                        max(rank()).as("rank"),
                        together("scheme_id"),
                        together("scheme_version"),
                        together("rule"))
                .withColumn("basis", element_at(codes(), col("rank")))
                .join(covered, new String[] {"scenario", "district_code", "year"})
                .withColumn(
                        "people",
                        round(
                                col("person_months").divide(col("months").cast(DataTypes.createDecimalType(4, 0))),
                                ColumnDefinition.RATE_SCALE));
    }

    /** With an adopted scheme a year may have two. */
    private static Column together(String column) {
        return array_join(array_sort(collect_set(col(column))), "; ").as(column);
    }

    private static Column rank() {
        Column rank = lit(0);
        for (Basis basis : Basis.values()) {
            rank = when(col("basis").equalTo(basis.code()), basis.ordinal() + 1).otherwise(rank);
        }
        return rank;
    }

    private static Column codes() {
        return org.apache.spark.sql.functions.array(
                Arrays.stream(Basis.values()).map(basis -> lit(basis.code())).toArray(Column[]::new));
    }

    static List<Check> checks(Dataset<Row> rows, Dataset<Row> months) {
        List<String> key = DEFINITION.key();
        String[] total = {"scenario", "district_code"};
        Dataset<Row> byYear =
                rows.groupBy("scenario", "district_code").agg(sum("amount").as("of_years"));
        Dataset<Row> byMonth =
                months.groupBy("scenario", "district_code").agg(sum("amount").as("of_months"));
        return List.of(
                Check.unique(rows, key, key),
                new Check(
                        new BilingualText("年度合计等于各月之和", "years are the sums of their months"),
                        byYear.join(byMonth, total, "full")
                                .filter(coalesce(col("of_years").equalTo(col("of_months")), lit(false))
                                        .equalTo(false)),
                        List.of("scenario", "district_code")));
    }
}
