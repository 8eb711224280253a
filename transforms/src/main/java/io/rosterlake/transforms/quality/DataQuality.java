package io.rosterlake.transforms.quality;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.rate;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.people.Boundaries;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.Tables;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@code gold.data_quality}: what was to come and what came, when, and how good it is.
 *
 * <p>Grain: district × register × period of which a file has come, or one was to come. Rows, findings and completeness
 * are those of the version in force; without one they are null, and {@code received} is 0. Files of which district,
 * register or period could not be told stand in {@code bronze.submission} alone.
 */
public final class DataQuality implements TableJob {
    public static final TableName NAME = TableName.gold("data_quality");

    static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "数据质量:每个区县、登记表、报表期一行,应报未报的也有一行",
            "data quality: one row per district, register and period that came or was to come",
            List.of("district_code", "register", "period", "period_label"),
            Stream.of(arrival(), rows(), NeededColumn.definitions(), ConsistencyCheck.definitions(), files())
                    .flatMap(columns -> columns)
                    .toList());

    private final Optional<YearMonth> asOf;

    /**
     * @param asOf the last period to take; empty for all
     */
    public DataQuality(Optional<YearMonth> asOf) {
        this.asOf = asOf;
    }

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return Stream.concat(
                        Stream.of(
                                BronzeTables.DISTRICT,
                                BronzeTables.BOUNDARY_CHANGE,
                                BronzeTables.SUBMISSION,
                                SubmissionVersions.NAME,
                                FindingSummary.NAME,
                                CrossRegisterFindings.NAME),
                        NeededColumn.tables().stream())
                .toList();
    }

    @Override
    public List<String> settings() {
        return List.of("as of " + asOf.map(YearMonth::toString).orElse("the newest"));
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        Dataset<Row> versions = inOnePartition(tables.read(SubmissionVersions.NAME));
        Dataset<Row> districts = reporting(inOnePartition(tables.read(BronzeTables.DISTRICT)));
        Dataset<Row> expected = ExpectedRegisters.of(
                versions.filter(col("in_force")),
                districts,
                Boundaries.abolished(tables.read(BronzeTables.BOUNDARY_CHANGE)));
        Dataset<Row> files = versions.unionByName(refusals(tables.read(BronzeTables.SUBMISSION)), true)
                .withColumn("period_label", SubmissionVersions.covered())
                .unionByName(expected, true);
        Dataset<Row> registers = registers(inOnePartition(files))
                .join(districts, joined("district_code"), "left")
                .join(findings(inOnePartition(tables.read(FindingSummary.NAME))), key(), "left")
                .join(inOnePartition(inconsistencies(tables)), key(), "left")
                .join(inOnePartition(NeededColumn.counts(tables)), joined("submission_id"), "left");
        Column isReceived = col("received").equalTo(1);
        Column daysLate = greatest(datediff(col("received_on"), col("due_on")), lit(0));
        Column dueOn = when(Rhythm.isExpected(), Rhythm.dueOn());
        return NeededColumn.withCompleteness(
                        ConsistencyCheck.withCounts(registers, isReceived).withColumn("due_on", dueOn))
                .withColumns(Map.of(
                        "expected", when(Rhythm.isExpected(), 1).otherwise(0),
                        "days_late", when(dueOn.isNotNull().and(isReceived), daysLate),
                        "warnings", when(isReceived, coalesce(col("warnings"), lit(0))),
                        "errors", when(isReceived, coalesce(col("errors"), lit(0)))));
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        return DataQualityChecks.of(
                rows, tables.read(SubmissionVersions.NAME), tables.read(CrossRegisterFindings.NAME));
    }

    /** One row per district, register and period, from rows per file and rows without one for what was to come. */
    private static Dataset<Row> registers(Dataset<Row> files) {
        Column inForce = coalesce(col("in_force"), lit(false));
        Column accepted = isStatus("accepted");
        return files.groupBy("district_code", "register", "period", "period_label")
                .agg(
                        count_if(inForce).as("received"),
                        min(when(accepted, col("received_on"))).as("received_on"),
                        max(when(inForce, col("version"))).as("version"),
                        max(when(inForce, col("received_on"))).as("version_received_on"),
                        max(when(inForce, col("submission_id"))).as("submission_id"),
                        max(when(inForce, col("rows_read"))).as("rows_read"),
                        max(when(inForce, col("rows_accepted"))).as("accepted"),
                        max(when(inForce, col("rows_rejected"))).as("rejected"),
                        max(when(inForce, col("rows_non_data"))).as("non_data"),
                        count_if(isStatus("held")).as("held"),
                        count_if(isStatus("refused")).as("refused"),
                        count_if(isStatus("duplicate")).as("repeated"),
                        count_if(accepted.and(inForce.equalTo(false))).as("superseded_versions"));
    }

    /** A refused file and a repeat have one decision each: nobody lets them in later. */
    private Dataset<Row> refusals(Dataset<Row> submissions) {
        return SubmissionVersions.placed(submissions.filter(col("status").isin("refused", "duplicate")), asOf)
                .select("district_code", "register", "period", "period_label", "status");
    }

    private static Column isStatus(String status) {
        return coalesce(col("status").equalTo(status), lit(false));
    }

    private static Dataset<Row> findings(Dataset<Row> summary) {
        return summary.groupBy("district_code", "register", "period", "period_label")
                .agg(
                        sum(when(col("severity").equalTo("warning"), col("findings")))
                                .as("warnings"),
                        sum(when(col("severity").equalTo("error"), col("findings")))
                                .as("errors"));
    }

    /** Per register and period the findings of each check, of its own rows and of registers held against one another. */
    private static Dataset<Row> inconsistencies(Tables tables) {
        Dataset<Row> across = tables.read(CrossRegisterFindings.NAME).withColumn("findings", lit(1L));
        return ConsistencyCheck.summed(tables.read(FindingSummary.NAME).unionByName(across, true), key());
    }

    private static Dataset<Row> reporting(Dataset<Row> entries) {
        return entries.groupBy("district_code")
                .agg(max_by(col("reporting"), col("recorded_at")).as("reporting"));
    }

    /** There is one row per file at most: moving them between tasks would take longer than working on them in one. */
    private static Dataset<Row> inOnePartition(Dataset<Row> rows) {
        return rows.coalesce(1);
    }

    private static String[] key() {
        return DEFINITION.key().toArray(String[]::new);
    }

    private static String[] joined(String... columns) {
        return columns;
    }

    private static Stream<ColumnDefinition> arrival() {
        return Stream.of(
                text("district_code", "区划代码", "district code"),
                text("register", "登记表", "register"),
                date("period", "报表期末月", "last month of the period"),
                text("period_label", "报表期", "period as month or year"),
                whole("expected", "是否应报(1 应报,0 未要求)", "is to come (1) or nobody waits for it (0)"),
                whole("received", "是否已收(1 有有效版本,0 没有)", "has come (1: a version is in force)"),
                date("due_on", "报送期限", "due on"),
                date("received_on", "首个接收版本的收到日期", "first accepted version received on"),
                whole("days_late", "迟报天数", "days late"),
                whole("version", "有效版本号", "number of the version in force"),
                date("version_received_on", "有效版本的收到日期", "version in force received on"));
    }

    private static Stream<ColumnDefinition> rows() {
        return Stream.of(
                whole("rows_read", "读取行数", "rows read"),
                whole("accepted", "接收行数", "rows accepted"),
                whole("rejected", "拒收行数", "rows rejected"),
                whole("non_data", "非数据行数(标题、合计、空行等)", "rows that are not data"),
                whole("warnings", "提示数", "findings that are warnings"),
                whole("errors", "错误数", "findings that are errors"),
                whole("needed_cells", "指标需要的单元格数", "cells that metrics need"),
                whole("given_cells", "其中已填", "needed cells that are filled in"),
                rate("completeness", "完整率(已填 / 需要)", "completeness (filled in / needed)"));
    }

    private static Stream<ColumnDefinition> files() {
        return Stream.of(
                whole("held", "暂缓文件数", "files on hold"),
                whole("refused", "拒收文件数", "files refused"),
                whole("repeated", "重复文件数", "files that came again unchanged"),
                whole("superseded_versions", "被替代的版本数", "versions superseded"));
    }
}
