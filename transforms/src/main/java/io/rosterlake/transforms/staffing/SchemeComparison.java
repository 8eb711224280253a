package io.rosterlake.transforms.staffing;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.flag;
import static io.rosterlake.transforms.lake.ColumnDefinition.money;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.people.CommunityMonths;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.projection.PayPersons;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.Grain;
import io.rosterlake.transforms.run.Reach;
import io.rosterlake.transforms.run.Slicing;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.scheme.RuledGroup;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@code gold.scheme_comparison}: how many workers a district would need under each scheme, its own and the others, and
 * what today's people would cost under it ({@link ComparedCosts}).
 *
 * <p>Grain: district × month × scheme with rules on staffing or an amount of basic pay. Every scheme is applied to every community, with the people
 * whom it counts. A community needs at least the sum of its groups' floors, and not less than the floor on all of them;
 * it lacks what must be hired until every rule holds. Sums are over the communities for which the scheme gives an
 * answer; the others are counted, and {@code missing} says what their answer lacks.
 */
public final class SchemeComparison implements TableJob {
    public static final TableName NAME = TableName.gold("scheme_comparison");

    static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "办法比较:每个区县、每月、每个有配备规定或基本工资标准的办法一行,按该办法计算所需人数和现有人员的成本",
            "scheme comparison: one row per district, month and scheme with rules on staffing or an amount of basic pay, as if it were the"
                    + " district's",
            List.of("district_code", "period", "scheme_id"),
            List.of(
                    text("district_code", "区划代码", "district code"),
                    date("period", "月份", "month"),
                    text("scheme_id", "用来比较的办法", "compared scheme"),
                    text("scheme_version", "办法版本(空为当月无生效版本)", "its version (empty: none in force in the month)"),
                    text("own_scheme_id", "本区县适用办法", "the district's own scheme"),
                    flag("is_own", "是否本区县适用办法", "is the district's own scheme"),
                    text(
                            "status",
                            "状态(defined 全部社区可判定,partly_defined 部分社区可判定,undefined 无法判定,no_rule 只有薪酬规定,no_version 当月无生效版本)",
                            "status (defined, partly_defined, undefined, no_rule, no_version)"),
                    whole("communities", "社区数", "communities"),
                    whole("communities_undefined", "社区数:无法判定", "communities: undefined"),
                    whole("communities_contradictory", "社区数:规定矛盾", "communities: contradictory"),
                    whole("headcount", "该办法计入的在岗人数", "people whom the scheme counts"),
                    whole("required_low", "至少应配(可判定社区合计)", "required at least, over the communities defined"),
                    whole(
                            "required_high",
                            "至多可配(可判定社区合计;空为无上限)",
                            "required at most, over the same (empty: no ceiling)"),
                    whole("target", "应配(可判定社区合计,或全区标准)", "target, over the same or for the whole district"),
                    whole("gross_shortage", "缺员合计(各社区相加,不抵扣)", "sum of the communities' shortages"),
                    whole("gross_surplus", "超员合计(各社区相加,不抵扣)", "sum of the communities' surpluses"),
                    text("missing", "缺什么", "what is missing"),
                    text("rule", "依据条款", "citation of the rules"),
                    text(
                            "basis",
                            "依据性质(cited 原文,interpreted 解释,user 用户补充,illustrative 示例)",
                            "basis (cited, interpreted, user, illustrative)"),
                    whole("households", "户数(各社区合计;空为有社区缺户数)", "households (empty: not known of all communities)"),
                    whole("cost_people", "按该办法发薪的人数(末份花名册)", "people whom the scheme pays, of the last register"),
                    money(
                            "cost_per_month",
                            "现有人员按该办法的月成本(元)",
                            "cost a month of today's people under the scheme (yuan)"),
                    money("cost_per_worker", "人均月成本(元)", "cost a month per worker (yuan)"),
                    money("cost_per_household", "户均月成本(元)", "cost a month per household (yuan)"),
                    money(
                            "wage_cost_per_month",
                            "其中按月发放的工资和津贴(元/月)",
                            "of it monthly wages and allowances (yuan a month)"),
                    money(
                            "known_cost_per_month",
                            "算得出的各项月成本(元,有缺时不是总额)",
                            "cost a month of the parts that can be told (yuan; not the whole when something is missing)"),
                    whole("fill_people", "补足到该办法下限须增加的人数", "people to hire to the scheme's minimum"),
                    money("fill_cost_per_month", "补足到下限的月成本(元)", "cost a month of filling to the minimum (yuan)"),
                    text(
                            "cost_basis",
                            "成本依据性质(cited 原文,interpreted 解释,user 用户补充,illustrative 示例)",
                            "basis of the cost (cited, interpreted, user, illustrative)"),
                    text("cost_missing", "成本算不出时所缺", "what is missing where the cost cannot be told")));

    private static final Column IS_ALL = col("staff_group").equalTo(RuledGroup.ALL_CODE);

    private final SchemeCatalogue schemes;
    private final ComparedSchemes compared;
    private final ComparedCosts costs;

    public SchemeComparison(SchemeCatalogue schemes) {
        this.schemes = schemes;
        this.compared = new ComparedSchemes(schemes);
        this.costs = new ComparedCosts(schemes);
    }

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(DistrictMonths.NAME, PersonMonths.NAME, CommunityMonths.NAME, Staffing.NAME, PayPersons.NAME);
    }

    @Override
    public List<String> settings() {
        return List.of(schemes.toString());
    }

    @Override
    public Slicing slicing() {
        return Slicing.by(Grain.DISTRICT_MONTH)
                .with(DistrictMonths.NAME, DistrictMonths.SCHEMES, Reach.sameMonth())
                .with(PersonMonths.NAME, Reach.sameMonth())
                .with(CommunityMonths.NAME, Reach.sameMonth())
                .with(Staffing.NAME, Reach.sameMonth())
                .with(PayPersons.NAME, Reach.district());
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        Dataset<Row> own = tables.read(DistrictMonths.NAME)
                .select(col("district_code"), col("period"), col("scheme_id").as("own_scheme_id"));
        Dataset<Row> communities = Staffing.communities(
                        tables.read(CommunityMonths.NAME), Staffing.headcounts(tables.read(PersonMonths.NAME)))
                .withColumn("scheme_id", compared.eachId());
        Dataset<Row> groups = Staffing.judged(communities.select(col("*"), inline(RuledGroups.of(schemes))));
        Dataset<Row> staffed = withDistrictRules(overDistricts(overGroups(groups)))
                .join(broadcast(own), new String[] {"district_code", "period"}, "left")
                .withColumn("is_own", coalesce(col("scheme_id").equalTo(col("own_scheme_id")), lit(false)))
                .withColumn("status", status());
        return costs.with(staffed, tables.read(PayPersons.NAME), compared.ids());
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        return SchemeComparisonChecks.of(
                rows, tables.read(Staffing.NAME), tables.read(PayPersons.NAME), compared.eachId());
    }

    /** From one row per community and staff group to one per community; an undefined group leaves nothing defined. */
    private Dataset<Row> overGroups(Dataset<Row> groups) {
        Column undefined = col("status").equalTo(StaffingStatus.UNDEFINED.code());
        Dataset<Row> communities = groups.groupBy(
                        "district_code", "period", "scheme_id", "scheme_version", "street", "community_name")
                .agg(
                        bool_or(undefined).as("is_undefined"),
                        Stream.of(
                                        Stream.of(
                                                max("households").as("households"),
                                                max("resident_population").as("resident_population"),
                                                max(when(IS_ALL, col("headcount")))
                                                        .as("headcount"),
                                                bool_or(col("status").equalTo(StaffingStatus.CONTRADICTORY.code()))
                                                        .as("is_contradictory"),
                                                collect_set("undefined_because").as("because")),
                                        Stream.of("required_low", "required_high", "target", "shortage", "surplus")
                                                .flatMap(SchemeComparison::ofAllAndOfGroups))
                                .flatMap(columns -> columns)
                                .toArray(Column[]::new))
                .withColumn("scope_groups", compared.scopeGroups());
        return communities
                .withColumn("low", defined(greatest(col("all_required_low"), col("groups_required_low"))))
                .withColumn("high", defined(least(col("all_required_high"), complete("required_high"))))
                .withColumn("about", defined(coalesce(col("all_target"), complete("target"))))
                .withColumn("lacking", defined(greatest(col("all_shortage"), col("groups_shortage"))))
                .withColumn("beyond", defined(greatest(col("all_surplus"), col("groups_surplus"))))
                .withColumn(
                        "is_contradictory",
                        coalesce(
                                defined(col("is_contradictory")
                                        .or(coalesce(col("low").gt(col("high")), lit(false)))),
                                lit(false)));
    }

    /** A figure of the group {@code all}, the sum of it over the other groups, and how many of them have it. */
    private static Stream<Column> ofAllAndOfGroups(String figure) {
        Column ofGroup = when(IS_ALL.equalTo(false), col(figure));
        return Stream.of(
                max(when(IS_ALL, col(figure))).as("all_" + figure),
                sum(ofGroup).as("groups_" + figure),
                count(ofGroup).as("number_" + figure));
    }

    /** The sum over groups, if every group that the scheme counts has the figure. */
    private static Column complete(String figure) {
        return when(col("number_" + figure).equalTo(col("scope_groups")), col("groups_" + figure));
    }

    private static Column defined(Column figure) {
        return when(col("is_undefined").equalTo(false), figure);
    }

    private static Dataset<Row> overDistricts(Dataset<Row> communities) {
        Column defined = count_if(col("is_undefined").equalTo(false));
        return communities
                .groupBy("district_code", "period", "scheme_id", "scheme_version")
                .agg(
                        count(lit(1)).as("communities"),
                        count_if(col("is_undefined")).as("communities_undefined"),
                        count_if(col("is_contradictory")).as("communities_contradictory"),
                        sum("headcount").as("headcount"),
                        sum("low").as("required_low"),
                        when(count("high").equalTo(defined), sum("high")).as("required_high"),
                        when(count("about").equalTo(defined), sum("about")).as("target"),
                        sum("lacking").as("gross_shortage"),
                        sum("beyond").as("gross_surplus"),
                        ifAllKnown("households").as("households"),
                        ifAllKnown("resident_population").as("resident_population"),
                        array_distinct(flatten(collect_set("because"))).as("because"));
    }

    /** A sum that is unknown when one of its parts is. */
    private static Column ifAllKnown(String column) {
        return when(count(col(column)).equalTo(count(lit(1))), sum(column));
    }

    /** Adds the rules on a district's total; a floor on the total may demand more than the communities' floors do. */
    private Dataset<Row> withDistrictRules(Dataset<Row> districts) {
        Column lacking = greatest(col("total.floor").minus(col("headcount")), lit(0L));
        Column beyond = greatest(col("headcount").minus(col("total.ceiling")), lit(0L));
        Column because = concat(col("because"), array(becauseOfTotal()));
        return districts
                .withColumn("total", compared.district())
                .withColumn("required_low", greatest(col("required_low"), col("total.floor")))
                .withColumn("required_high", least(col("required_high"), col("total.ceiling")))
                .withColumn("target", coalesce(col("target"), col("total.target")))
                .withColumn(
                        "gross_shortage",
                        greatest(col("gross_shortage"), when(col("total.floor").isNotNull(), lacking)))
                .withColumn(
                        "gross_surplus",
                        greatest(col("gross_surplus"), when(col("total.ceiling").isNotNull(), beyond)))
                .withColumn("missing", inBothLanguages(array_sort(array_compact(because))))
                .withColumn("rule", col("total.rule"))
                .withColumn("basis", col("total.basis"));
    }

    /** Of several pairs {@code 中文 | English} one; null of none. */
    private static Column inBothLanguages(Column pairs) {
        Column zh = array_join(transform(pairs, pair -> substring_index(pair, " | ", 1)), "；");
        Column en = array_join(transform(pairs, pair -> substring_index(pair, " | ", -1)), "; ");
        return when(size(pairs).gt(0), concat_ws(" | ", zh, en));
    }

    private static Column becauseOfTotal() {
        Column unknownTotal = col("total.is_ruled").and(col("total.is_defined").equalTo(false));
        return when(col("scheme_version").isNull(), "当月无生效版本 | no version in force in the month")
                .when(unknownTotal, "台账缺常住人口，无法计算全区标准 | residents missing, no standard for the district");
    }

    private Column status() {
        Column answers = coalesce(col("required_low"), col("required_high"), col("target"));
        return when(col("scheme_version").isNull(), "no_version")
                .when(compared.hasStaffing().equalTo(false), "no_rule")
                .when(answers.isNull(), "undefined")
                .when(col("missing").isNotNull(), "partly_defined")
                .otherwise("defined");
    }
}
