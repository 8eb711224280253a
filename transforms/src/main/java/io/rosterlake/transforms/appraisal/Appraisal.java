package io.rosterlake.transforms.appraisal;

import static io.rosterlake.transforms.lake.ColumnDefinition.rate;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.lake.Rates;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.people.SchemeAssignments;
import io.rosterlake.transforms.ruling.RulingStatus;
import io.rosterlake.transforms.ruling.SchemesInForce;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.Grain;
import io.rosterlake.transforms.run.Reach;
import io.rosterlake.transforms.run.Slicing;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.Section;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * {@code gold.appraisal}: how many people got which grade, whether more are 优秀 than the scheme allows, and how many
 * grades the scores contradict.
 *
 * <p>Grain: district × street (empty: the whole district) × year × grade that somebody has. The scheme that is
 * assigned and in force on the year's last day decides. People whom no register of the district ever had count in the district and in no street.
 */
public final class Appraisal implements TableJob {
    public static final TableName NAME = TableName.gold("appraisal");

    private static final DataType SHARE = DataTypes.createDecimalType(18, ColumnDefinition.RATE_SCALE);
    private static final DataType SCORE = DataTypes.createDecimalType(18, 2);

    static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "年度考核:每个区县(或街道)、年度、每个等次一行",
            "appraisal: one row per district or street, year and grade",
            List.of("district_code", "street", "year", "grade"),
            List.of(
                    text("district_code", "区划代码", "district code"),
                    text("street", "街道(空为全区)", "street (empty: the whole district)"),
                    whole("year", "考核年度", "year of the appraisal"),
                    text("grade", "考核等次", "grade"),
                    whole("people", "人数", "people"),
                    whole(
                            "people_without_street",
                            "其中不属任何街道的人数(仅全区行)",
                            "of these, in no street (rows of districts only)"),
                    whole("assessed", "参加考核人数(全部等次)", "people assessed, over all grades"),
                    rate("share", "占比(人数 / 参加考核人数)", "people / assessed"),
                    rate("cap_rate", "等次比例上限", "at most this fraction of those assessed"),
                    whole("cap_people", "等次人数上限(比例上限 × 参加考核人数,舍去小数)", "cap_rate × assessed, rounded down"),
                    whole("over_cap", "超出上限人数", "people beyond the cap"),
                    whole("scored", "有总分人数", "people with a total score"),
                    whole(
                            "score_grade_conflicts",
                            "分数与等次不符人数(合格而达到优秀分数线不算)",
                            "people whose score contradicts the grade (合格 with the score of 优秀 does not)"),
                    text(
                            "cap_status",
                            "比例上限(" + RulingStatus.legendZh() + ")",
                            "the cap (" + RulingStatus.legendEn() + ")"),
                    text(
                            "score_status",
                            "分数线(" + RulingStatus.legendZh() + ")",
                            "the scores (" + RulingStatus.legendEn() + ")"),
                    text("missing", "比例上限缺哪个参数,哪份文件哪一条", "parameter of the cap missing, with document and article"),
                    text("scheme_id", "适用办法", "scheme"),
                    text("scheme_version", "办法版本", "version of the scheme"),
                    text("rule", "比例上限的依据条款", "citation of the cap"),
                    text(
                            "basis",
                            "比例上限的依据性质(cited 原文,interpreted 解释,user 用户补充,illustrative 示例)",
                            "basis of the cap (cited, interpreted, user, illustrative)"),
                    text(
                            "score_missing",
                            "分数线缺哪个参数,哪份文件哪一条",
                            "parameter of the scores missing, with document and article"),
                    text("score_rule", "分数线的依据条款", "citation of the scores"),
                    text("score_basis", "分数线的依据性质", "basis of the scores")));

    private final SchemeCatalogue schemes;

    public Appraisal(SchemeCatalogue schemes) {
        this.schemes = schemes;
    }

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(BronzeTables.DISTRICT, BronzeTables.SCHEME_ASSIGNMENT, AppraisalResults.NAME);
    }

    @Override
    public List<String> settings() {
        return SchemesInForce.settings(schemes, Section.APPRAISAL);
    }

    @Override
    public Slicing slicing() {
        return Slicing.by(Grain.DISTRICT)
                .with(BronzeTables.DISTRICT, Reach.district())
                .with(BronzeTables.SCHEME_ASSIGNMENT, Reach.district())
                .with(AppraisalResults.NAME, Reach.district());
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        Column december = make_date(col("year").cast("int"), lit(12), lit(1));
        Dataset<Row> results = SchemeAssignments.then(tables.read(AppraisalResults.NAME), december, tables)
                .withColumn("rules", rules())
                .withColumn("conflict", conflict())
                .withColumn("cell", explode(cells()));
        return judged(results.groupBy(
                        col("district_code"), col("cell"), col("year"), col("grade"), col("scheme_id"), col("rules"))
                .agg(
                        count(lit(1)).as("people"),
                        count_if(col("street").isNull()).as("people_without_street"),
                        count(col("total_score")).as("scored"),
                        count_if(col("conflict")).as("conflicts"))
                .withColumnRenamed("cell", "street"));
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        return AppraisalChecks.of(rows, tables.read(AppraisalResults.NAME));
    }

    /** The district as a whole and, where the person has one, the street. */
    private static Column cells() {
        return when(col("street").isNull(), array(lit(""))).otherwise(array(lit(""), col("street")));
    }

    private Column rules() {
        Column lastDay = make_date(col("year").cast("int"), lit(12), lit(31));
        return SchemesInForce.choose(
                schemes,
                lastDay,
                scheme -> asStruct(AppraisalRules.of(scheme), scheme.version()),
                status -> asStruct(AppraisalRules.none(status), null));
    }

    private static Column asStruct(AppraisalRules rules, @Nullable String schemeVersion) {
        return org.apache.spark.sql.functions.struct(
                SchemesInForce.asStruct(
                                rules.cap(),
                                schemeVersion,
                                lit(rules.capRate()).cast(SHARE).as("rate"))
                        .as("cap"),
                SchemesInForce.asStruct(
                                rules.cutOffs(),
                                schemeVersion,
                                lit(rules.excellentFrom()).cast(SCORE).as("excellent_from"),
                                lit(rules.qualifiedFrom()).cast(SCORE).as("qualified_from"),
                                lit(rules.barelyQualifiedFrom()).cast(SCORE).as("barely_qualified_from"))
                        .as("scores"));
    }

    /** Null where there is no score, or no rule that the score could contradict. */
    private static Column conflict() {
        Column score = col("total_score");
        Column grade = col("grade");
        Column qualified = col("rules.scores.qualified_from");
        Column barelyQualified = col("rules.scores.barely_qualified_from");
        return when(grade.equalTo(Grade.EXCELLENT), score.lt(col("rules.scores.excellent_from")))
                .when(grade.equalTo(Grade.QUALIFIED), score.lt(qualified))
                .when(
                        grade.equalTo(Grade.BARELY_QUALIFIED),
                        score.geq(qualified).or(score.lt(barelyQualified)))
                .when(grade.equalTo(Grade.UNQUALIFIED), score.geq(coalesce(barelyQualified, qualified)));
    }

    private static Dataset<Row> judged(Dataset<Row> rows) {
        WindowSpec cell = Window.partitionBy("district_code", "street", "year");
        Column isCapped = col("grade").equalTo(Grade.EXCELLENT);
        Column capStatus = when(
                        isCapped.equalTo(false)
                                .and(col("rules.cap.status")
                                        .isin(RulingStatus.RULED.code(), RulingStatus.MISSING.code())),
                        RulingStatus.NO_RULE.code())
                .otherwise(col("rules.cap.status"));
        Column hasCap = isCapped.and(col("rules.cap.rate").isNotNull());
        return rows.withColumn("assessed", sum("people").over(cell))
                .withColumn("share", Rates.rate(col("people"), col("assessed")))
                .withColumn("cap_rate", when(hasCap, col("rules.cap.rate")))
                .withColumn("cap_people", floor(col("cap_rate").multiply(col("assessed"))))
                .withColumn("over_cap", greatest(col("people").minus(col("cap_people")), when(hasCap, 0L)))
                .withColumn(
                        "score_grade_conflicts",
                        when(col("rules.scores.status").equalTo(RulingStatus.RULED.code()), col("conflicts")))
                .withColumn("cap_status", capStatus)
                .withColumn("score_status", col("rules.scores.status"))
                .withColumn("missing", when(isCapped, col("rules.cap.missing")))
                .withColumn(
                        "scheme_version", coalesce(col("rules.cap.scheme_version"), col("rules.scores.scheme_version")))
                .withColumn("rule", when(isCapped, col("rules.cap.rule")))
                .withColumn("basis", when(isCapped, col("rules.cap.basis")))
                .withColumn("score_missing", col("rules.scores.missing"))
                .withColumn("score_rule", col("rules.scores.rule"))
                .withColumn("score_basis", col("rules.scores.basis"));
    }
}
