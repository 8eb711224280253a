package io.rosterlake.transforms.retirement;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.StaffGroup;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@code gold.retirement_outlook}: how many people of a district's last register retire in which month.
 *
 * <p>Grain: district × month of retirement × staff group × post level × assumption. Retained retirees have retired, and
 * whose month is not after the register is past: neither has a row. A woman whose class the register does not give
 * counts in the months of both classes, 0 low and 1 high. People without a month of birth have a row without month of
 * retirement.
 */
public final class RetirementOutlook implements TableJob {
    public static final TableName NAME = TableName.gold("retirement_outlook");

    static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "退休预测:每个区县、退休月份、人员类别、职级、退休假设一行,按最近一期花名册计算",
            "retirement outlook: one row per district, month of retirement, staff group, post level and assumption,"
                    + " from the last register",
            List.of("district_code", "retirement_month", "staff_group", "post_level", "assumption"),
            List.of(
                    text("district_code", "区划代码", "district code"),
                    date("retirement_month", "退休月份(空为出生年月不详)", "month of retirement (empty: month of birth unknown)"),
                    text("staff_group", "人员类别", "staff group"),
                    text("post_level", "职级(head 正职,deputy 副职,staff 工作人员)", "post level"),
                    text(
                            "assumption",
                            "退休假设(statutory 法定,earliest 弹性提前,latest 弹性延迟)",
                            "assumption (statutory, earliest, latest)"),
                    whole("people_low", "至少退休人数(退休类别不详者不计)", "people at least, without those of unknown class"),
                    whole("people_high", "至多退休人数(退休类别不详者计入)", "people at most, with those of unknown class"),
                    whole("class_missing", "其中退休类别不详人数", "of these with unknown class"),
                    date("as_of", "所依据花名册月份", "month of the register"),
                    text("rule", "依据", "citation of the rule"),
                    text("basis", "依据性质(cited 原文,interpreted 解释)", "basis (cited, interpreted)")));

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(DistrictMonths.NAME, PersonMonths.NAME);
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        RetirementRules rules = RetirementRules.NATIONAL;
        Column isMissing = col("class_is_missing");
        return answers(tables.read(PersonMonths.NAME), tables.read(DistrictMonths.NAME), rules)
                .filter(coalesce(col("retirement_month").gt(col("as_of")), lit(true)))
                .groupBy("district_code", "retirement_month", "staff_group", "post_level", "assumption", "as_of")
                .agg(
                        count_if(isMissing.equalTo(false)).as("people_low"),
                        count(lit(1)).as("people_high"),
                        count_if(isMissing).as("class_missing"))
                .withColumn("rule", lit(rules.citation()))
                .withColumn(
                        "basis",
                        when(col("class_missing").gt(0), Basis.INTERPRETED.code())
                                .otherwise(Basis.CITED.code()));
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        return RetirementOutlookChecks.of(
                rows,
                answers(tables.read(PersonMonths.NAME), tables.read(DistrictMonths.NAME), RetirementRules.NATIONAL));
    }

    /** One row per person of the last register, assumption and class that the person may have. */
    private static Dataset<Row> answers(Dataset<Row> people, Dataset<Row> months, RetirementRules rules) {
        Dataset<Row> last = months.select(
                        col("district_code"), col("last_period").as("period"))
                .distinct();
        return people.join(broadcast(last), new String[] {"district_code", "period"})
                .filter(col("staff_group").notEqual(StaffGroup.RETAINED_RETIREE.code()))
                .withColumn("as_of", col("period"))
                .withColumn("answers", RetirementMonths.answers(rules))
                .withColumn("class_is_missing", size(col("answers")).gt(Assumption.values().length))
                .select(
                        col("district_code"),
                        col("person_key"),
                        col("staff_group"),
                        col("post_level"),
                        col("as_of"),
                        col("class_is_missing"),
                        inline(col("answers")));
    }
}
