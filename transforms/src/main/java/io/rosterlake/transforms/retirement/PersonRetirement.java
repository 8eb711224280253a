package io.rosterlake.transforms.retirement;

import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.StaffGroup;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * The months in which people may retire, as columns beside {@code staff_group, retirement_class, sex, birth_month}. Who
 * may be of two classes has the months of the later one in {@code retires_…} and those of the earlier one in {@code
 * retires_…_if_earlier}. Retained retirees have retired and have no month.
 */
public final class PersonRetirement {
    /** True when nobody says of which class somebody is. */
    public static final String CLASS_MISSING = "retirement_class_missing";

    private PersonRetirement() {}

    /** The name of the column with the months of an assumption, such as {@code statutory}. */
    public static String column(String assumption, boolean earlierClass) {
        return "retires_" + assumption + (earlierClass ? "_if_earlier" : "");
    }

    /** The columns that are added. */
    public static List<ColumnDefinition> columns() {
        return List.of(
                ColumnDefinition.date("retires_statutory", "法定退休月份(退休类别不详者取较晚类别)", "month of statutory retirement"),
                ColumnDefinition.date("retires_earliest", "弹性提前退休月份", "earliest month of retirement"),
                ColumnDefinition.date("retires_latest", "弹性延迟退休月份", "latest month of retirement"),
                ColumnDefinition.date(
                        "retires_statutory_if_earlier", "法定退休月份(退休类别不详,按较早类别)", "statutory, if of the earlier class"),
                ColumnDefinition.date(
                        "retires_earliest_if_earlier", "弹性提前退休月份(退休类别不详,按较早类别)", "earliest, if of the earlier class"),
                ColumnDefinition.date(
                        "retires_latest_if_earlier", "弹性延迟退休月份(退休类别不详,按较早类别)", "latest, if of the earlier class"),
                ColumnDefinition.flag(CLASS_MISSING, "退休类别是否不详", "class of retirement is unknown"));
    }

    /** Adds the columns. */
    public static Dataset<Row> with(Dataset<Row> people, SchemeCatalogue schemes) {
        Column isRetained = col("staff_group").equalTo(StaffGroup.RETAINED_RETIREE.code());
        Dataset<Row> answered = people.withColumn("retirements", RetirementMonths.answers(RetirementRules.of(schemes)))
                .withColumn(
                        CLASS_MISSING,
                        not(isRetained).and(size(col("retirements")).gt(Assumption.values().length)));
        for (Assumption assumption : Assumption.values()) {
            Column months = monthsOf(assumption);
            answered = answered.withColumn(column(assumption.code(), false), when(not(isRetained), array_max(months)))
                    .withColumn(column(assumption.code(), true), when(col(CLASS_MISSING), array_min(months)));
        }
        return answered.drop("retirements");
    }

    /** What amounts rest on that depend on the national rules of retirement; empty when there are none. */
    public static Optional<Basis> basis(SchemeCatalogue schemes) {
        return RetirementRules.of(schemes).map(RetirementRules::basis);
    }

    /** Everything in the schemes that decides the months, for fingerprints. */
    public static String settings(SchemeCatalogue schemes) {
        return RetirementRules.of(schemes).toString();
    }

    private static Column monthsOf(Assumption assumption) {
        Column answers = filter(
                col("retirements"), answer -> answer.getField("assumption").equalTo(assumption.code()));
        return transform(
                answers,
                answer ->
                        coalesce(answer.getField("retirement_month"), lit(null).cast(DataTypes.DateType)));
    }
}
