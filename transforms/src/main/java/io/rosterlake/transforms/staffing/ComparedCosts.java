package io.rosterlake.transforms.staffing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.pay.MissingParameter;
import io.rosterlake.transforms.projection.SchemeCost;
import io.rosterlake.transforms.projection.SchemeCosts;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.sql.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The cost half of {@code gold.scheme_comparison}: what today's people would cost under each scheme, and what it would cost
 * to hire those who are short. It stands on the rows of each district's last register, and is null on all others. A part
 * that cannot be told leaves the whole untold: {@code cost_missing} says what is missing, {@code known_cost_per_month}
 * what the other parts are.
 */
final class ComparedCosts {
    private static final int MONTHS = 12;
    private static final String[] KEY = {"district_code", "period", "scheme_id"};
    private static final StructType COLUMNS = StructType.fromDDL(
            "district_code string, period date, scheme_id string, cost_version string, cost_people bigint,"
                    + " known decimal(18,2), wages decimal(18,2), whole decimal(18,2), entrant decimal(18,2),"
                    + " cost_basis string, cost_because string");

    private final SchemeCosts costs;

    ComparedCosts(SchemeCatalogue schemes) {
        this.costs = new SchemeCosts(schemes);
    }

    /**
     * Adds the columns.
     *
     * @param rows the comparison, with {@code households}
     * @param people rows of {@code silver.pay_person}
     * @param ids the schemes compared with
     */
    Dataset<Row> with(Dataset<Row> rows, Dataset<Row> people, List<String> ids) {
        Dataset<Row> last = people.select(col("district_code"), col("as_of").as("period"))
                .distinct()
                .withColumn("is_last", lit(true));
        List<Row> told = costs.of(people, ids).stream().map(ComparedCosts::row).toList();
        Dataset<Row> priced = rows.join(last, new String[] {KEY[0], KEY[1]}, "left")
                .join(people.sparkSession().createDataFrame(told, COLUMNS), KEY, "left");
        Column isOfVersion = col("cost_version").equalTo(col("scheme_version"));
        return priced.withColumn("cost_people", when(isOfVersion, col("cost_people")))
                .withColumn("known_cost_per_month", when(isOfVersion, monthly(col("known"))))
                .withColumn("wage_cost_per_month", when(isOfVersion, monthly(col("wages"))))
                .withColumn("whole", when(isOfVersion, col("whole")))
                .withColumn("cost_per_month", monthly(col("whole")))
                .withColumn("cost_per_worker", monthly(col("whole"), col("cost_people")))
                .withColumn("cost_per_household", monthly(col("whole"), col("households")))
                .withColumn("fill_people", when(col("is_last"), col("gross_shortage")))
                .withColumn(
                        "fill_cost_per_month",
                        when(col("fill_people").equalTo(0), 0)
                                .when(isOfVersion, monthly(col("entrant").multiply(col("fill_people")))))
                .withColumn("cost_basis", when(isOfVersion, col("cost_basis")))
                .withColumn("cost_missing", missing(isOfVersion));
    }

    private static Column monthly(Column year) {
        return round(year.divide(lit(MONTHS)), 2);
    }

    private static Column monthly(Column year, Column number) {
        return when(number.gt(0), round(year.divide(number.multiply(MONTHS)), 2));
    }

    private static Column missing(Column isOfVersion) {
        Column notProjected = lit("本区县或该办法次月没有有效版本，无法测算"
                + " | the district's scheme or this one has no such version in force in the month after");
        return when(
                col("is_last"),
                when(coalesce(isOfVersion, lit(false)), col("cost_because")).otherwise(notProjected));
    }

    private static Row row(SchemeCost cost) {
        boolean isRuled = cost.hasPay();
        boolean isTold = isRuled && cost.people() > 0;
        return RowFactory.create(
                cost.district(),
                Date.valueOf(cost.asOf().atDay(1)),
                cost.scheme(),
                cost.version(),
                isRuled ? Long.valueOf(cost.people()) : null,
                isTold ? cost.known() : null,
                isTold ? cost.wages() : null,
                isTold && cost.isWhole() ? cost.known() : null,
                isRuled ? cost.entrant() : null,
                isTold ? code(cost.basis()) : null,
                because(cost));
    }

    private static @Nullable String code(@Nullable Basis basis) {
        return basis == null ? null : basis.code();
    }

    private static @Nullable String because(SchemeCost cost) {
        if (!cost.hasPay()) {
            return "该办法没有可据以计算的基本工资标准 | the scheme has no rule on basic pay to compute from";
        }
        if (cost.people() == 0) {
            return "该办法不计入本区县现有人员 | the scheme counts nobody of the district";
        }
        return cost.missing().isEmpty()
                ? null
                : "缺参数：" + listed(cost.missing(), Locale.CHINESE, "；") + " | parameter missing: "
                        + listed(cost.missing(), Locale.ENGLISH, "; ");
    }

    private static String listed(List<MissingParameter> missing, Locale locale, String divider) {
        return missing.stream()
                .map(parameter -> parameter.text(locale))
                .distinct()
                .sorted()
                .collect(Collectors.joining(divider));
    }
}
