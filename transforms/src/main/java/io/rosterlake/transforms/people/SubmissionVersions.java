package io.rosterlake.transforms.people;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.flag;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.Grain;
import io.rosterlake.transforms.run.Slicing;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.run.View;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;

/**
 * {@code silver.submission_version}: which files are versions of which register, and which are in force.
 *
 * <p>Grain: submission that is neither refused nor a repeat. Of the files of one district, register and period, ordered
 * by receipt date and path, the first is version 1; a held file keeps its number; the accepted one with the highest
 * number is in force. A year's list of events (2025) and a month's (2025-12) are different periods; for the snapshots
 * workers and communities both stand for the same month's end, so they are versions of one another. Snapshots of a
 * district for a month in which it is abolished are in force never; ingestion refuses them once it knows.
 */
public final class SubmissionVersions implements TableJob {
    public static final TableName NAME = TableName.silver("submission_version");

    private static final List<String> REGISTERS =
            List.of("workers", "communities", "trainings", "certificates", "appraisals", "payroll", "departures");

    private static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "登记表版本:每份未被拒收、非重复的文件一行",
            "versions of registers: one row per file that was neither refused nor a repeat",
            List.of("district_code", "register", "period", "period_label", "version"),
            List.of(
                    text("submission_id", "报送编号", "submission"),
                    text("district_code", "区划代码", "district code"),
                    text("register", "登记表", "register"),
                    date("period", "报表期末月", "last month of the period"),
                    text("period_label", "报表期", "period as month or year"),
                    date("received_on", "收到日期", "received on"),
                    text("file", "文件", "file"),
                    whole("version", "版本号", "version number"),
                    text("status", "状态(accepted 接收,held 暂缓)", "status (accepted, held)"),
                    flag("in_force", "是否有效版本", "is in force"),
                    whole("rows_read", "读取行数", "rows read"),
                    whole("rows_accepted", "接收行数", "rows accepted"),
                    whole("rows_rejected", "拒收行数", "rows rejected"),
                    whole("rows_non_data", "非数据行数", "rows that are not data"),
                    new ColumnDefinition(
                            "sheets",
                            DataTypes.createArrayType(DataTypes.StringType),
                            "工作表(按原顺序)",
                            "sheets in their order")));

    private final Optional<YearMonth> asOf;

    /**
     * @param asOf the last period to take; empty for all
     */
    public SubmissionVersions(Optional<YearMonth> asOf) {
        this.asOf = asOf;
    }

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(BronzeTables.SUBMISSION, BronzeTables.BOUNDARY_CHANGE);
    }

    @Override
    public List<String> settings() {
        return List.of("as of " + asOf.map(YearMonth::toString).orElse("the newest"));
    }

    @Override
    public Slicing slicing() {
        return Slicing.by(Grain.DISTRICT_MONTH);
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        Dataset<Row> candidates = placed(lastDecisions(tables.read(BronzeTables.SUBMISSION)), asOf)
                .filter(col("status").isin("accepted", "held"));
        Dataset<Row> abolished = Boundaries.abolished(tables.read(BronzeTables.BOUNDARY_CHANGE));
        return numbered(candidates.join(broadcast(abolished), new String[] {"district_code"}, "left"))
                .withColumn("sheets", transform(col("sheets"), sheet -> sheet.getField("sheet")));
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        List<String> period = List.of("district_code", "register", "period", "period_label");
        return List.of(
                Check.unique(rows, List.of("submission_id"), List.of("submission_id")),
                Check.unique(rows.filter(col("in_force")), period, period));
    }

    /**
     * Register files of which district, register and period are known. Lists that mend registers are no registers.
     *
     * @param asOf the last period to take; empty for all
     */
    public static Dataset<Row> placed(Dataset<Row> submissions, Optional<YearMonth> asOf) {
        Dataset<Row> known = submissions
                .filter(col("district_code").isNotNull())
                .filter(col("register").isin(REGISTERS.toArray()))
                .filter(col("period").isNotNull());
        return asOf.map(month -> known.filter(col("period").leq(lit(month.atDay(1)))))
                .orElse(known);
    }

    /** Which files of a register are in force: all that rows of such files are read with. */
    public static View inForce(String register) {
        return View.of("submission_id", "district_code", "period", "in_force", "sheets", "received_on", "file")
                .where("in_force AND register = '" + register + "'");
    }

    /** One row per submission: a file that was held and let in later has two decisions, and the later one counts. */
    static Dataset<Row> lastDecisions(Dataset<Row> submissions) {
        WindowSpec submission = Window.partitionBy("submission_id");
        return submissions
                .withColumn("first_decided_at", min(col("decided_at")).over(submission))
                .withColumn(
                        "age",
                        row_number().over(submission.orderBy(col("decision").desc())))
                .filter(col("age").equalTo(1))
                .drop("age");
    }

    static Dataset<Row> numbered(Dataset<Row> submissions) {
        WindowSpec versions = Window.partitionBy(col("district_code"), col("register"), covered());
        Column afterAbolition = col("register")
                .isin("workers", "communities")
                .and(coalesce(col("period").geq(col("abolished_from")), lit(false)));
        Column accepted = col("status").equalTo("accepted").and(afterAbolition.equalTo(false));
        return submissions
                .withColumn(
                        "version",
                        row_number().over(versions.orderBy(col("received_on"), col("file"), col("first_decided_at"))))
                .withColumn("newest", max(when(accepted, col("version"))).over(versions))
                .withColumn("in_force", coalesce(accepted.and(col("version").equalTo(col("newest"))), lit(false)))
                .drop("newest");
    }

    /** What a file is a version of, within its register and district: a month, or the year of a list of events. */
    public static Column covered() {
        Column month = date_format(col("period"), "yyyy-MM");
        return when(col("register").isin("workers", "communities"), month)
                .otherwise(coalesce(col("period_label"), month));
    }
}
