package io.rosterlake.transforms.quality;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.Grain;
import io.rosterlake.transforms.run.Reach;
import io.rosterlake.transforms.run.Slicing;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@code gold.finding_summary}: what was found in the registers in force.
 *
 * <p>Grain: district × register × period × code × severity; nothing found, no row. Findings of versions that are not in
 * force, and of files that were refused, stay in {@code bronze.finding}.
 */
public final class FindingSummary implements TableJob {
    public static final TableName NAME = TableName.gold("finding_summary");

    private static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "问题汇总:每个区县、登记表、报表期、问题代码一行,只计有效版本",
            "findings: one row per district, register, period and code, of the versions in force",
            List.of("district_code", "register", "period", "period_label", "code", "severity"),
            List.of(
                    text("district_code", "区划代码", "district code"),
                    text("register", "登记表", "register"),
                    date("period", "报表期末月", "last month of the period"),
                    text("period_label", "报表期", "period as month or year"),
                    text("code", "问题代码", "code of the finding"),
                    text("severity", "级别(error 错误,warning 提示)", "severity (error, warning)"),
                    whole("findings", "问题数", "findings")));

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(BronzeTables.FINDING, SubmissionVersions.NAME);
    }

    @Override
    public Slicing slicing() {
        return Slicing.by(Grain.DISTRICT_MONTH)
                .with(BronzeTables.FINDING, Reach.district())
                .with(SubmissionVersions.NAME, Reach.sameMonth());
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        return inForce(tables)
                .groupBy("district_code", "register", "period", "period_label", "code", "severity")
                .agg(count(lit(1)).as("findings"));
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        Dataset<Row> compared = rows.agg(coalesce(sum("findings"), lit(0)).as("summed"))
                .crossJoin(inForce(tables).agg(count(lit(1)).as("found")));
        return List.of(
                Check.unique(rows, DEFINITION.key(), DEFINITION.key()),
                new Check(
                        new BilingualText("每条有效问题恰好计一次", "every finding in force counts once"),
                        compared.filter(col("summed").notEqual(col("found"))),
                        List.of("summed", "found")));
    }

    private static Dataset<Row> inForce(Tables tables) {
        Dataset<Row> versions = tables.read(SubmissionVersions.NAME)
                .filter(col("in_force"))
                .select(
                        col("submission_id"),
                        col("district_code"),
                        col("register"),
                        col("period"),
                        SubmissionVersions.covered().as("period_label"));
        return tables.read(BronzeTables.FINDING)
                .select("submission_id", "code", "severity")
                .join(broadcast(versions), "submission_id");
    }
}
