package io.rosterlake.transforms.staffing;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.ratio;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.lake.Rates;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.Grain;
import io.rosterlake.transforms.run.Reach;
import io.rosterlake.transforms.run.Slicing;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@code gold.staffing_district}: {@link Staffing} added up over a district's communities.
 *
 * <p>Grain: district × month × staff group. Gross shortage and gross surplus are sums over communities: what one has too
 * many never makes up for what another lacks; {@code net} shows what would remain if it did. Contradictory rows enter
 * the gross sums, undefined ones do not; where no community has an answer the sums are null. The rates per ten thousand
 * stand against the {@link NationalStandard}, once for each population that registers give.
 */
public final class StaffingDistrict implements TableJob {
    public static final TableName NAME = TableName.gold("staffing_district");

    static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "区县配备:每个区县、每月、每类人员一行,由各社区汇总",
            "district staffing: one row per district, month and staff group, summed over communities",
            List.of("district_code", "period", "staff_group"),
            Stream.of(
                            Stream.of(
                                    text("district_code", "区划代码", "district code"),
                                    date("period", "月份", "month"),
                                    text(
                                            "staff_group",
                                            "人员类别(all 为办法计入的全部人员)",
                                            "staff group (all: the scheme's scope)"),
                                    whole("communities", "社区数", "communities")),
                            Arrays.stream(StaffingStatus.values()).map(StaffingDistrict::statusColumn),
                            Arrays.stream(StatusReason.values()).map(StaffingDistrict::reasonColumn),
                            Stream.of(
                                    whole("headcount", "在岗人数", "headcount"),
                                    whole("households", "户数", "households"),
                                    whole("gross_shortage", "缺员合计(各社区相加,不抵扣)", "sum of the communities' shortages"),
                                    whole("gross_surplus", "超员合计(各社区相加,不抵扣)", "sum of the communities' surpluses"),
                                    whole("net", "净额(超员 − 缺员)", "surplus - shortage"),
                                    whole("residents", "常住人口", "resident population"),
                                    whole("registered_population", "户籍人口", "registered population"),
                                    ratio(
                                            "workers_per_10k_residents",
                                            "每万常住人口配备(人数 / 常住人口 × 10000)",
                                            "headcount / resident population × 10000"),
                                    ratio(
                                            "workers_per_10k_registered",
                                            "每万户籍人口配备(人数 / 户籍人口 × 10000)",
                                            "headcount / registered population × 10000"),
                                    ratio(
                                            "national_per_10k",
                                            "国家标准:每万城镇常住人口人数(方案文件中没有时为空)",
                                            "national standard per 10,000 urban permanent residents (empty: not among the"
                                                    + " scheme files)"),
                                    text(
                                            "national_rule",
                                            "国家标准的文件和条款",
                                            "document and article of the national standard"),
                                    ratio(
                                            "difference_from_national_residents",
                                            "与国家标准之差(常住口径)",
                                            "difference from the national standard, on residents"),
                                    ratio(
                                            "difference_from_national_registered",
                                            "与国家标准之差(户籍口径)",
                                            "difference from the national standard, on registered population"),
                                    text("scheme_id", "适用办法", "scheme"),
                                    text("scheme_version", "办法版本", "version of the scheme"),
                                    text("rule", "依据条款", "citation of the rule"),
                                    text(
                                            "basis",
                                            "依据性质(cited 原文,interpreted 解释,user 用户补充,illustrative 示例)",
                                            "basis (cited, interpreted, user, illustrative)")))
                    .flatMap(columns -> columns)
                    .toList());

    private final NationalStandard national;

    /** @param schemes among them the national standard; without it nothing is held against it */
    public StaffingDistrict(SchemeCatalogue schemes) {
        this.national = new NationalStandard(schemes);
    }

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(Staffing.NAME);
    }

    @Override
    public List<String> settings() {
        return national.settings();
    }

    @Override
    public Slicing slicing() {
        return Slicing.by(Grain.DISTRICT_MONTH).with(Staffing.NAME, Reach.sameMonth());
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        Column[] statuses = Arrays.stream(StaffingStatus.values())
                .map(status -> count_if(col("status").equalTo(status.code())).as(statusName(status)))
                .toArray(Column[]::new);
        Column[] reasons = Arrays.stream(StatusReason.values())
                .map(reason ->
                        count_if(col("status_reason").equalTo(reason.code())).as(reasonName(reason)))
                .toArray(Column[]::new);
        return tables.read(Staffing.NAME)
                .groupBy("district_code", "period", "staff_group")
                .agg(
                        count(lit(1)).as("communities"),
                        Stream.of(Arrays.stream(statuses), Arrays.stream(reasons), sums())
                                .flatMap(columns -> columns)
                                .toArray(Column[]::new))
                .withColumn("net", col("gross_surplus").minus(col("gross_shortage")))
                .withColumn("workers_per_10k_residents", perTenThousand(col("residents")))
                .withColumn("workers_per_10k_registered", perTenThousand(col("registered_population")))
                .withColumn("national_per_10k", national.perTenThousand())
                .withColumn("national_rule", national.citation())
                .withColumn("difference_from_national_residents", difference("workers_per_10k_residents"))
                .withColumn("difference_from_national_registered", difference("workers_per_10k_registered"));
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        return StaffingDistrictChecks.of(rows, tables.read(Staffing.NAME));
    }

    static String statusName(StaffingStatus status) {
        return "communities_" + status.code();
    }

    static String reasonName(StatusReason reason) {
        return "communities_without_answer_" + reason.code();
    }

    private static Stream<Column> sums() {
        return Stream.of(
                sum("headcount").as("headcount"),
                sum("households").as("households"),
                sum("shortage").as("gross_shortage"),
                sum("surplus").as("gross_surplus"),
                sum("resident_population").as("residents"),
                sum("registered_population").as("registered_population"),
                max("scheme_id").as("scheme_id"),
                max("scheme_version").as("scheme_version"),
                max("rule").as("rule"),
                max("basis").as("basis"));
    }

    private static Column perTenThousand(Column population) {
        return Rates.ratio(col("headcount").multiply(10_000), population);
    }

    private static Column difference(String rate) {
        return col(rate).minus(col("national_per_10k"));
    }

    private static ColumnDefinition reasonColumn(StatusReason reason) {
        return whole(
                reasonName(reason),
                "其中" + reason.label().zh() + "的社区数",
                "of these without an answer: " + reason.label().en());
    }

    private static ColumnDefinition statusColumn(StaffingStatus status) {
        String zh =
                switch (status) {
                    case SHORT -> "缺员";
                    case WITHIN -> "合规";
                    case OVER -> "超员";
                    case CONTRADICTORY -> "规定矛盾";
                    case UNDEFINED -> "无法判定";
                    case NO_RULE -> "无规定";
                };
        return whole(
                statusName(status), "社区数:" + zh, "communities: " + status.code().replace('_', ' '));
    }
}
