package io.rosterlake.transforms.people;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.flag;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.row_number;

import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.Grain;
import io.rosterlake.transforms.run.Slicing;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.run.View;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * {@code silver.district_month}: for every month from a district's first workers register to its last, which registers
 * the month's figures come from.
 *
 * <p>Grain: district × month. A register that is missing between two others is carried forward, so a quarterly district
 * has every month; after the last workers register there are no months, unless the district was abolished later on
 * (see {@link DistrictSpans}). A communities register is carried forward as long as there are months; before the first
 * one there is none. A register without a single accepted row has not come. Name and scheme are those of the month.
 *
 * <p>A boundary change reaches every month of the districts that it names; a scheme assignment every month from its own
 * on, of one district. Computed as a whole: when an abolition takes effect depends on the registers of other districts.
 */
public final class DistrictMonths implements TableJob {
    public static final TableName NAME = TableName.silver("district_month");

    /** Which scheme a district has in which month, for those who read nothing else. */
    public static final View SCHEMES = View.of("district_code", "period", "scheme_id");

    private static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "区县月份:每个区县、每月一行,说明当月数字取自哪份登记表",
            "district months: one row per district and month, with the registers that its figures come from",
            List.of("district_code", "period"),
            List.of(
                    text("district_code", "区划代码", "district code"),
                    text("district_name", "区县", "district"),
                    text("scheme_id", "适用办法", "scheme"),
                    date("period", "月份", "month"),
                    date("same_since", "辖区自哪月起未变(空为从未变更)", "since when the area is the same (empty: never changed)"),
                    date(
                            "abolished_from",
                            "撤销月份(接收的区县都已报送后才有)",
                            "from which month on the district is no more (once all successors have sent)"),
                    flag(
                            "opened_by_change",
                            "是否因区划变更新设(首份花名册之前无人)",
                            "was made by a boundary change: nobody was there before the first register"),
                    date("first_period", "首份人员花名册月份", "month of the first workers register"),
                    date(
                            "last_period",
                            "末月(末份人员花名册月份;已撤销的为撤销前一月)",
                            "last month: that of the last workers register, or the one before the abolition"),
                    text("workers_submission_id", "人员花名册报送编号", "workers submission"),
                    date("workers_period", "人员花名册月份", "month of the workers register"),
                    whole("workers_number", "第几份人员花名册", "number of the workers register, from 1"),
                    flag("workers_carried", "人员花名册是否沿用", "workers register is carried forward"),
                    text("communities_submission_id", "社区台账报送编号", "communities submission"),
                    date("communities_period", "社区台账月份", "month of the communities register"),
                    flag("communities_carried", "社区台账是否沿用", "communities register is carried forward")));

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(
                BronzeTables.DISTRICT,
                BronzeTables.SCHEME_ASSIGNMENT,
                BronzeTables.BOUNDARY_CHANGE,
                SubmissionVersions.NAME);
    }

    @Override
    public Slicing slicing() {
        return Slicing.by(Grain.DISTRICT_MONTH);
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        Dataset<Row> versions = tables.read(SubmissionVersions.NAME);
        Dataset<Row> workers = registers(versions, "workers");
        Dataset<Row> changes = tables.read(BronzeTables.BOUNDARY_CHANGE);
        Dataset<Row> months = withNewest(months(DistrictSpans.of(workers, changes)), workers, "workers");
        Dataset<Row> named = withNewest(months, registers(versions, "communities"), "communities")
                .join(broadcast(names(tables.read(BronzeTables.DISTRICT))), key("district_code"), "left");
        Dataset<Row> then = Boundaries.then(
                Boundaries.then(named, col("period"), Boundaries.formerNames(changes)),
                col("period"),
                Boundaries.areas(changes));
        return SchemeAssignments.then(then, col("period"), tables)
                .withColumn("district_name", coalesce(col("former_name"), col("district_name")))
                .withColumn("workers_carried", isCarried("workers"))
                .withColumn("communities_carried", isCarried("communities"));
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        return List.of(
                Check.unique(rows, DEFINITION.key(), DEFINITION.key()),
                Check.holds(
                        "月份在首月与末月之间,撤销月份紧接末月",
                        "months lie between the first and the last, and an abolition follows the last",
                        rows,
                        DEFINITION.key(),
                        col("period")
                                .between(col("first_period"), col("last_period"))
                                .and(coalesce(
                                        col("abolished_from").equalTo(Months.after(col("last_period"))), lit(true)))),
                new Check(
                        new BilingualText("有效的花名册一份不少", "no workers register in force is dropped"),
                        registers(tables.read(SubmissionVersions.NAME), "workers")
                                .join(rows, key("workers_submission_id"), "left_anti"),
                        List.of("district_code", "workers_period")),
                Check.holds(
                        "沿用的登记表不得晚于当月",
                        "a register is never carried backwards",
                        rows,
                        DEFINITION.key(),
                        col("workers_period")
                                .leq(col("period"))
                                .and(coalesce(col("communities_period"), col("period"))
                                        .leq(col("period")))));
    }

    private static Dataset<Row> registers(Dataset<Row> versions, String register) {
        return versions.filter(col("in_force")
                        .and(col("register").equalTo(register))
                        .and(col("rows_accepted").gt(0)))
                .select(
                        col("district_code"),
                        col("period").as(register + "_period"),
                        col("submission_id").as(register + "_submission_id"),
                        row_number()
                                .over(Window.partitionBy("district_code").orderBy("period"))
                                .as(register + "_number"));
    }

    private static Dataset<Row> months(Dataset<Row> spans) {
        return spans.withColumn("period", explode(Months.sequence(col("first_period"), col("last_period"))));
    }

    /** Adds to each month the newest register that is not after it: its month, submission and number. */
    private static Dataset<Row> withNewest(Dataset<Row> months, Dataset<Row> registers, String register) {
        Column month = col(register + "_period");
        Dataset<Row> newest = months.select("district_code", "period")
                .join(registers, "district_code")
                .filter(month.leq(col("period")))
                .groupBy("district_code", "period")
                .agg(
                        max(month).as(register + "_period"),
                        max_by(col(register + "_submission_id"), month).as(register + "_submission_id"),
                        max(register + "_number").as(register + "_number"));
        return months.join(newest, key("district_code", "period"), "left");
    }

    /** Each district's newest name. */
    private static Dataset<Row> names(Dataset<Row> entries) {
        return entries.groupBy("district_code")
                .agg(max_by(col("name"), col("recorded_at")).as("district_name"));
    }

    private static String[] key(String... columns) {
        return columns;
    }

    private static Column isCarried(String register) {
        return col(register + "_period").lt(col("period"));
    }
}
