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
import io.rosterlake.transforms.run.Grain;
import io.rosterlake.transforms.run.Reach;
import io.rosterlake.transforms.run.Slicing;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.StaffGroup;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * {@code gold.retirement_outlook}: how many people of a district's last register retire in which month.
 *
 * <p>Grain: district × month of retirement × staff group × post level × assumption. Retained retirees have retired, and
 * whose month is not after the register is past: neither has a row. A woman whose class the register does not give
 * counts in the months of both classes, 0 low and 1 high. Where no month follows, because the
 * month of birth or the national rules are missing, people count in a row without month that says why.
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
                    date(
                            "retirement_month",
                            "退休月份(空为无法推算,原因见 undefined_because)",
                            "month of retirement (empty: see undefined_because)"),
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
                    text("undefined_because", "无法推算退休月份的原因", "why there is no month of retirement"),
                    text("scheme_id", "适用国家规定", "national rules"),
                    text("scheme_version", "国家规定版本", "version of the national rules"),
                    text("rule", "依据文件", "document of the rule"),
                    text(
                            "basis",
                            "依据性质(cited 原文,interpreted 解释,user 用户补充,illustrative 示例)",
                            "basis (cited, interpreted, user, illustrative)")));

    private final Optional<RetirementRules> rules;

    /** @param schemes among them the national rules; without these nobody has a month of retirement */
    public RetirementOutlook(SchemeCatalogue schemes) {
        this.rules = RetirementRules.of(schemes);
    }

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(DistrictMonths.NAME, PersonMonths.NAME);
    }

    @Override
    public List<String> settings() {
        return List.of(rules.toString());
    }

    @Override
    public Slicing slicing() {
        return Slicing.by(Grain.DISTRICT)
                .with(DistrictMonths.NAME, Reach.district())
                .with(PersonMonths.NAME, Reach.district());
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        Column isMissing = col("class_is_missing");
        return answers(tables.read(PersonMonths.NAME), tables.read(DistrictMonths.NAME))
                .filter(coalesce(col("retirement_month").gt(col("as_of")), lit(true)))
                .groupBy("district_code", "retirement_month", "staff_group", "post_level", "assumption", "as_of")
                .agg(
                        count_if(isMissing.equalTo(false)).as("people_low"),
                        count(lit(1)).as("people_high"),
                        count_if(isMissing).as("class_missing"))
                .withColumn("undefined_because", undefinedBecause())
                .withColumn("scheme_id", grounds(RetirementRules::schemeId))
                .withColumn("scheme_version", grounds(RetirementRules::schemeVersion))
                .withColumn("rule", grounds(RetirementRules::document))
                .withColumn(
                        "basis",
                        when(col("class_missing").gt(0), grounds(found -> found.basisWithoutClass()
                                        .code()))
                                .otherwise(grounds(found -> found.basis().code())));
    }

    private Column undefinedBecause() {
        String because = rules.isPresent()
                ? "出生年月不详 | month of birth unknown"
                : "缺参数：国家退休规定，方案文件夹中没有或不完整 | parameter missing: the national rules on retirement are not, or not"
                        + " completely, among the scheme files";
        return when(col("retirement_month").isNull(), because);
    }

    private Column grounds(Function<RetirementRules, String> ground) {
        return lit(rules.map(ground).orElse(null)).cast(DataTypes.StringType);
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        return RetirementOutlookChecks.of(
                rows, answers(tables.read(PersonMonths.NAME), tables.read(DistrictMonths.NAME)));
    }

    /** One row per person of the last register, assumption and class that the person may have. */
    private Dataset<Row> answers(Dataset<Row> people, Dataset<Row> months) {
        Dataset<Row> last = months.filter(col("abolished_from").isNull())
                .select(col("district_code"), col("last_period").as("period"))
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
