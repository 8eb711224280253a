package io.rosterlake.transforms.staffing;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.flag;
import static io.rosterlake.transforms.lake.ColumnDefinition.ratio;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.lake.Rates;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.people.CommunityMonths;
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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@code gold.staffing}: the people of a community against the rules of its district's scheme.
 *
 * <p>Grain: community × month × staff group that a rule is about, and {@code all}, the scheme's whole scope. A community
 * has rows when it stands in the communities register or when people work in it; in the second case alone its size is
 * unknown. A person counts in the community of the row that stands for them.
 */
public final class Staffing implements TableJob {
    public static final TableName NAME = TableName.gold("staffing");

    static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "社区配备:每个社区、每月、每类有配备规定的人员一行(all 为该办法计入的全部人员)",
            "staffing: one row per community, month and staff group with a rule (all: everybody whom the scheme counts)",
            List.of("district_code", "period", "street", "community_name", "staff_group"),
            List.of(
                    text("district_code", "区划代码", "district code"),
                    date("period", "月份", "month"),
                    text("staff_group", "人员类别(all 为办法计入的全部人员)", "staff group (all: the scheme's whole scope)"),
                    text("community_code", "社区代码", "community code"),
                    text("street", "街道", "street"),
                    text("community_name", "社区", "community"),
                    whole("households", "户数", "households"),
                    whole("residents", "人口数(有常住人口用常住人口,否则用户籍人口)", "residents, else registered population"),
                    text(
                            "population_basis",
                            "人口口径(resident 常住,registered 户籍)",
                            "which population (resident, registered)"),
                    whole("resident_population", "常住人口", "resident population"),
                    whole("registered_population", "户籍人口", "registered population"),
                    whole("headcount", "在岗人数", "headcount"),
                    whole("people_in_register", "花名册全部人数(不论是否计入)", "everybody in the register, counted or not"),
                    whole("required_low", "至少应配", "required at least"),
                    whole("required_high", "至多可配", "required at most"),
                    whole("target", "应配", "target"),
                    whole("shortage", "缺员", "shortage"),
                    whole("surplus", "超员", "surplus"),
                    ratio("households_per_worker", "每名人员服务户数(户数 / 人数)", "households / headcount"),
                    ratio("workers_per_10k_residents", "每万人配备(人数 / 人口数 × 10000)", "headcount / residents × 10000"),
                    text(
                            "status",
                            "状态(short 缺员,within 合规,over 超员,contradictory 规定矛盾,undefined 无法判定,no_rule 无规定)",
                            "status (short, within, over, contradictory, undefined, no_rule)"),
                    text(
                            "status_reason",
                            "无法判定或无规定的原因代码(" + StatusReason.legend().zh() + ")",
                            "why undefined or without rule, as a code ("
                                    + StatusReason.legend().en() + ")"),
                    text("undefined_because", "无法判定的原因", "why undefined"),
                    text("scheme_id", "适用办法", "scheme"),
                    text("scheme_version", "办法版本", "version of the scheme"),
                    text("rule", "依据条款", "citation of the rule"),
                    text(
                            "basis",
                            "依据性质(cited 原文,interpreted 解释,user 用户补充,illustrative 示例)",
                            "basis (cited, interpreted, user, illustrative)"),
                    flag("carried", "社区台账是否沿用", "communities register is carried forward")));

    private final SchemeCatalogue schemes;

    public Staffing(SchemeCatalogue schemes) {
        this.schemes = schemes;
    }

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(DistrictMonths.NAME, PersonMonths.NAME, CommunityMonths.NAME);
    }

    @Override
    public List<String> settings() {
        return RuledGroups.settings(schemes);
    }

    @Override
    public Slicing slicing() {
        return Slicing.by(Grain.DISTRICT_MONTH)
                .with(DistrictMonths.NAME, DistrictMonths.SCHEMES, Reach.sameMonth())
                .with(PersonMonths.NAME, Reach.sameMonth())
                .with(CommunityMonths.NAME, Reach.sameMonth());
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        Dataset<Row> districts = tables.read(DistrictMonths.NAME).select("district_code", "period", "scheme_id");
        Dataset<Row> communities = communities(
                        tables.read(CommunityMonths.NAME), headcounts(tables.read(PersonMonths.NAME)))
                .join(broadcast(districts), new String[] {"district_code", "period"}, "left");
        return judged(communities.select(col("*"), inline(RuledGroups.of(schemes))));
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        return StaffingChecks.of(
                rows, tables.read(PersonMonths.NAME), tables.read(CommunityMonths.NAME), schemes.unassignableIds());
    }

    /** Per community and month how many people of each group work there. */
    static Dataset<Row> headcounts(Dataset<Row> people) {
        Column[] counts = Arrays.stream(StaffGroup.values())
                .map(group ->
                        count_if(col("staff_group").equalTo(group.code())).as(RuledGroups.headcount(group.code())))
                .toArray(Column[]::new);
        return people.groupBy(
                        col("district_code"),
                        col("period"),
                        col("street"),
                        col("community").as("community_name"))
                .agg(count_if(lit(true)).as(RuledGroups.headcount("everybody")), counts);
    }

    /** The communities of the register and those that people work in. */
    static Dataset<Row> communities(Dataset<Row> register, Dataset<Row> headcounts) {
        String[] counts = Stream.concat(
                        Stream.of("everybody"),
                        Arrays.stream(StaffGroup.values()).map(StaffGroup::code))
                .map(RuledGroups::headcount)
                .toArray(String[]::new);
        return register.join(headcounts, new String[] {"district_code", "period", "street", "community_name"}, "full")
                .na()
                .fill(0L, counts)
                .withColumn("resident_population", col("residents"))
                .withColumn("residents", coalesce(col("resident_population"), col("registered_population")))
                .withColumn("people_in_register", col(RuledGroups.headcount("everybody")))
                .withColumn("carried", coalesce(col("carried"), lit(false)))
                .withColumn(
                        "population_basis",
                        when(col("resident_population").isNotNull(), "resident")
                                .when(col("registered_population").isNotNull(), "registered"));
    }

    /** Adds what follows from the bounds of {@link RuledGroups}: shortage, surplus and status. */
    static Dataset<Row> judged(Dataset<Row> groups) {
        Column counted = col("is_ruled").and(col("is_defined"));
        return groups.withColumn("required_low", when(counted, col("floor")))
                .withColumn("required_high", when(counted, col("ceiling")))
                .withColumn("target", when(counted, col("about")))
                .withColumn("shortage", when(counted, excess(col("required_low"), col("headcount"))))
                .withColumn("surplus", when(counted, excess(col("headcount"), col("required_high"))))
                .withColumn("households_per_worker", Rates.ratio(col("households"), col("headcount")))
                .withColumn(
                        "workers_per_10k_residents",
                        Rates.ratio(col("headcount").multiply(10_000), col("residents")))
                .withColumn("status", StaffingStatus.column());
    }

    /** How much the first exceeds the second: never negative, and 0 where one of the two is not there. */
    private static Column excess(Column more, Column less) {
        return greatest(coalesce(more.minus(less), lit(0L)), lit(0L));
    }
}
