package io.rosterlake.transforms.quality;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.movement.Movements;
import io.rosterlake.transforms.people.CommunityMonths;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonLinks;
import io.rosterlake.transforms.people.PersonMonths;
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
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@code silver.cross_register_finding}: what shows only when registers are held against one another. All are warnings:
 * nothing was left out because of them.
 *
 * <p>Grain: finding, of versions in force. {@code code}, {@code value} and {@code detail} are what ingestion's catalogue
 * of findings makes its sentences of; none of them tells who somebody is: a row is named by its place.
 */
public final class CrossRegisterFindings implements TableJob {
    public static final TableName NAME = TableName.silver("cross_register_finding");

    /** The columns that a check gives. */
    static final List<String> OF_CHECK =
            List.of("submission_id", "sheet", "row_number", "column_name", "code", "value", "detail");

    private static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "跨表问题:登记表之间、前后各期之间不一致,每个问题一行,只计有效版本",
            "findings across registers: one row per finding, of the versions in force",
            List.of("district_code", "register", "period", "period_label", "code", "sheet", "row_number"),
            List.of(
                    text("district_code", "区划代码", "district code"),
                    text("register", "登记表", "register"),
                    date("period", "报表期末月", "last month of the period"),
                    text("period_label", "报表期", "period as month or year"),
                    text("submission_id", "报送编号", "submission"),
                    text("sheet", "工作表", "sheet"),
                    whole("row_number", "行号", "row number"),
                    text("column_name", "规范列名", "canonical column"),
                    text("code", "问题代码", "code of the finding"),
                    text("severity", "级别(warning 提示)", "severity (warning)"),
                    text("value", "所涉及的值", "value in question"),
                    text("detail", "补充说明", "detail")));

    private final double headcountJump;

    /**
     * @param headcountJump from which share of the usual headcount on a difference is a finding: 0.2 is a fifth
     */
    public CrossRegisterFindings(double headcountJump) {
        this.headcountJump = headcountJump;
    }

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(
                BronzeTables.WORKERS,
                BronzeTables.PAYROLL,
                SubmissionVersions.NAME,
                DistrictMonths.NAME,
                PersonLinks.NAME,
                PersonMonths.NAME,
                CommunityMonths.NAME,
                Movements.NAME);
    }

    @Override
    public List<String> settings() {
        return List.of("headcount jump: " + headcountJump);
    }

    @Override
    public Slicing slicing() {
        return Slicing.by(Grain.DISTRICT_MONTH)
                .with(BronzeTables.WORKERS, Reach.district())
                .with(BronzeTables.PAYROLL, Reach.district())
                .with(SubmissionVersions.NAME, Reach.district())
                .with(DistrictMonths.NAME, Reach.district())
                .with(PersonMonths.NAME, Reach.district())
                .with(CommunityMonths.NAME, Reach.district())
                .with(Movements.NAME, Reach.district());
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        Dataset<Row> versions = tables.read(SubmissionVersions.NAME)
                .select(
                        col("submission_id"),
                        col("district_code"),
                        col("register"),
                        col("period"),
                        SubmissionVersions.covered().as("period_label"));
        return Stream.of(
                        CorrectedIdentities.find(tables),
                        UnregisteredCommunities.find(tables),
                        HeadcountJumps.find(tables, headcountJump),
                        PayrollOfLeavers.find(tables))
                .map(CrossRegisterFindings::conforming)
                .reduce(Dataset::unionAll)
                .orElseThrow()
                .join(broadcast(versions), "submission_id")
                .withColumn("severity", lit("warning"));
    }

    private static Dataset<Row> conforming(Dataset<Row> findings) {
        Column[] columns = OF_CHECK.stream()
                .map(name -> col(name).cast(name.equals("row_number") ? "long" : "string"))
                .toArray(Column[]::new);
        return findings.select(columns);
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        List<String> shown = List.of("district_code", "register", "period", "code");
        Dataset<Row> inForce = tables.read(SubmissionVersions.NAME).filter(col("in_force"));
        return List.of(
                Check.unique(rows, DEFINITION.key(), shown),
                new Check(
                        new BilingualText("只涉及有效版本", "findings are about versions in force"),
                        rows.join(inForce.select("submission_id"), new String[] {"submission_id"}, "left_anti"),
                        shown));
    }
}
