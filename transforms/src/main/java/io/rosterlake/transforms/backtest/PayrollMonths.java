package io.rosterlake.transforms.backtest;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.money;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.people.EventRows;
import io.rosterlake.transforms.people.PersonLinks;
import io.rosterlake.transforms.people.RegisterRows;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.Grain;
import io.rosterlake.transforms.run.Reach;
import io.rosterlake.transforms.run.Slicing;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.Tables;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@code silver.payroll_month}: what each person was paid for a month, by the payroll registers in force.
 *
 * <p>Grain: district × month that is paid for × person, under the person's one key. Rows for the same month add up, for
 * what is paid late stands in a later file; a row that stands alike in two files is one payment stated twice. An amount
 * that no row gives is null. Yuan.
 */
public final class PayrollMonths implements TableJob {
    public static final TableName NAME = TableName.silver("payroll_month");

    private static final String[] PERSON_MONTH = {"district_code", "month", "person_key"};

    static final List<ColumnDefinition> AMOUNTS = List.of(
            money("basic", "基本工资", "basic pay"),
            money("performance", "绩效工资", "performance pay"),
            money("post_allowance", "岗位津贴", "post allowance"),
            money("certificate_allowance", "证书津贴", "certificate allowance"),
            money("bonus", "奖金", "bonus"),
            money("other", "其他", "other pay"),
            money("employer_pension", "养老保险(单位)", "pension, employer"),
            money("employer_medical", "医疗保险(单位)", "medical, employer"),
            money("employer_unemployment", "失业保险(单位)", "unemployment, employer"),
            money("employer_injury", "工伤保险(单位)", "injury, employer"),
            money("employer_maternity", "生育保险(单位)", "maternity, employer"),
            money("employer_insurance", "社会保险(单位,未分险种)", "insurances, employer, not told apart by kind"),
            money("housing_fund", "住房公积金(单位)", "housing fund, employer"),
            money("total", "合计(原表)", "total as printed"));

    private static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "工资发放:每个区县、发放所属月份、每人一行",
            "pay: one row per district, month that is paid for and person",
            List.of(PERSON_MONTH),
            EventRows.withSource(Stream.concat(
                            Stream.of(
                                    text("district_code", "区划代码", "district code"),
                                    date("month", "所属月份", "month that is paid for"),
                                    text("person_key", "人员标识", "person key")),
                            AMOUNTS.stream())
                    .toList()));

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(BronzeTables.PAYROLL, SubmissionVersions.NAME, PersonLinks.NAME);
    }

    @Override
    public Slicing slicing() {
        return Slicing.by(Grain.DISTRICT)
                .with(BronzeTables.PAYROLL, Reach.district())
                .with(SubmissionVersions.NAME, SubmissionVersions.inForce("payroll"), Reach.district());
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        Column source = struct(col("submission_id"), col("sheet"), col("row_number"));
        Column received = struct(col("received_on"), col("file"), RegisterRows.position());
        Dataset<Row> byFile = RegisterRows.ofPeople(
                        tables.read(BronzeTables.PAYROLL),
                        tables.read(SubmissionVersions.NAME),
                        tables.read(PersonLinks.NAME))
                .groupBy(with(payment(), col("submission_id")))
                .agg(
                        count(lit(1)).as("times"),
                        max(received).as("received"),
                        max_by(source, received).as("source"));
        Dataset<Row> payments = byFile.groupBy(payment())
                .agg(
                        max("times").as("times"),
                        sum("times").as("rows"),
                        max("received").as("received"),
                        max_by(col("source"), col("received")).as("source"));
        Column[] sums = Stream.concat(
                        AMOUNTS.stream().map(amount -> sum(col(amount.name()).multiply(col("times")))
                                .as(amount.name())),
                        Stream.of(
                                sum("rows").as("stated_in_rows"),
                                max_by(col("source"), col("received")).as("source")))
                .toArray(Column[]::new);
        return payments.groupBy(columns(PERSON_MONTH)).agg(sums[0], tail(sums)).select(col("*"), col("source.*"));
    }

    /** All that makes one payment. */
    private static Column[] payment() {
        return with(
                columns(PERSON_MONTH),
                AMOUNTS.stream().map(amount -> col(amount.name())).toArray(Column[]::new));
    }

    private static Column[] columns(String... names) {
        return Stream.of(names).map(name -> col(name)).toArray(Column[]::new);
    }

    private static Column[] with(Column[] columns, Column... others) {
        return Stream.of(columns, others).flatMap(Stream::of).toArray(Column[]::new);
    }

    private static Column[] tail(Column[] columns) {
        return Stream.of(columns).skip(1).toArray(Column[]::new);
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        return List.of(
                Check.unique(rows, DEFINITION.key(), List.of("district_code", "month")),
                EventRows.everyRowCounts(rows, tables, BronzeTables.PAYROLL));
    }
}
