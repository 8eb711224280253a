package io.rosterlake.transforms.movement;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.people.Boundaries;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.Months;
import io.rosterlake.transforms.people.PersonLinks;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.people.RegisterRows;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.Grain;
import io.rosterlake.transforms.run.Reach;
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
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * {@code silver.movement}: who came into a district and who left it, and why.
 *
 * <p>Grain: district × month × person × direction. The month is that of the first register with, or without, the
 * person. Somebody in a district's first register did not come, unless a boundary change made the district; somebody in
 * its last did not leave, unless the district was abolished: then everybody leaves in the month of the abolition.
 *
 * <ul>
 *   <li>An exit is a {@code transfer} when another district's next register has the person; else its kind follows from
 *       the departure record that fits: {@code resigned, retired, dismissed, contract_ended}, any other reason is
 *       {@code other}; without a record it is {@code inferred}.
 *   <li>An entry is a {@code transfer} when it is the other end of such an exit, else {@code joined}.
 * </ul>
 */
public final class Movements implements TableJob {
    public static final TableName NAME = TableName.silver("movement");

    private static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "人员进出:每个区县、每月、每人、每个方向一行",
            "entries and exits: one row per district, month, person and direction",
            List.of("district_code", "period", "person_key", "direction"),
            List.of(
                    text("district_code", "区划代码", "district code"),
                    date("period", "发生月份", "month in which it shows"),
                    text("person_key", "人员标识", "person key"),
                    text("direction", "方向(entry 进,exit 出)", "direction (entry, exit)"),
                    text(
                            "kind",
                            "类别(joined 新进,transfer 调动,resigned 辞职,retired 退休,dismissed 辞退,contract_ended 合同期满,other 其他,inferred 推断离职)",
                            "kind (joined, transfer, resigned, retired, dismissed, contract_ended, other, inferred)"),
                    text("other_district_code", "调出或调入的区县", "the other district of a transfer"),
                    text(
                            "because",
                            "调动原因(boundary_change 区划变更,人未变动;空为其他)",
                            "why transferred (boundary_change: the boundary moved, not the person; empty: otherwise)"),
                    text("departure_reason", "离职登记原因", "reason of the departure record"),
                    date("left_on", "离职日期", "left on")));

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(
                BronzeTables.WORKERS,
                BronzeTables.DEPARTURES,
                BronzeTables.BOUNDARY_CHANGE,
                SubmissionVersions.NAME,
                DistrictMonths.NAME,
                PersonLinks.NAME,
                PersonMonths.NAME);
    }

    /** A move pairs one district's exit with another's entry, so districts that share a person depend on one another. */
    @Override
    public Slicing slicing() {
        return Slicing.by(Grain.DISTRICT_MONTH)
                .with(BronzeTables.DEPARTURES, Reach.district())
                .with(SubmissionVersions.NAME, SubmissionVersions.inForce("departures"), Reach.district())
                .with(DistrictMonths.NAME, Reach.neighbours())
                .with(PersonMonths.NAME, View.of("district_code", "period", "person_key"), Reach.neighbours())
                .with(BronzeTables.WORKERS, Reach.neighbours())
                .neighboursBy(RegisterRows::whereabouts);
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        Dataset<Row> months = tables.read(DistrictMonths.NAME);
        Dataset<Row> stays = stays(tables.read(PersonMonths.NAME), months);
        Dataset<Row> departures = Departures.once(
                tables.read(BronzeTables.DEPARTURES),
                tables.read(SubmissionVersions.NAME),
                tables.read(PersonLinks.NAME));
        Dataset<Row> entries = stays.filter(col("direction").equalTo("entry"));
        Dataset<Row> exits = stays.filter(col("direction").equalTo("exit"));
        Dataset<Row> byChange = BoundaryTransfers.between(
                exits,
                entries,
                tables.read(PersonMonths.NAME),
                months,
                Boundaries.successions(tables.read(BronzeTables.BOUNDARY_CHANGE)));
        Dataset<Row> transfers = Transfers.between(exits, entries, months, byChange);
        return exits(exits, transfers, departures).unionByName(entries(entries, transfers));
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        List<String> shown = List.of("district_code", "period", "direction");
        Column isTransfer = col("kind").equalTo("transfer");
        Dataset<Row> exits = rows.filter(isTransfer.and(col("direction").equalTo("exit")))
                .select(col("person_key"), col("district_code").as("other_district_code"));
        return List.of(
                Check.unique(rows, DEFINITION.key(), shown),
                Check.holds(
                        "调动写明另一区县,其他进出没有",
                        "a transfer names the other district, and nothing else does",
                        rows,
                        shown,
                        isTransfer
                                .equalTo(col("other_district_code").isNotNull())
                                .and(isTransfer.or(col("because").isNull()))),
                new Check(
                        new BilingualText("每次调入都有调出", "whoever was transferred in was transferred out elsewhere"),
                        rows.filter(isTransfer.and(col("direction").equalTo("entry")))
                                .join(exits, new String[] {"person_key", "other_district_code"}, "left_anti"),
                        shown));
    }

    /**
     * The ends of unbroken stays: a row with direction {@code entry} for the first month, and one with direction
     * {@code exit} for the month after the last. {@code seen} is the register before the exit, or of the entry.
     */
    static Dataset<Row> stays(Dataset<Row> people, Dataset<Row> months) {
        WindowSpec person = Window.partitionBy("district_code", "person_key").orderBy("period");
        Dataset<Row> ends = people.select("district_code", "person_key", "period")
                .withColumn("before", lag("period", 1).over(person))
                .withColumn("after", lead("period", 1).over(person));
        Dataset<Row> entries = ends.filter(coalesce(col("before").notEqual(Months.before(col("period"))), lit(true)))
                .select(
                        col("district_code"),
                        col("person_key"),
                        col("period"),
                        lit("entry").as("direction"));
        Dataset<Row> exits = ends.filter(coalesce(col("after").notEqual(Months.after(col("period"))), lit(true)))
                .select(
                        col("district_code"),
                        col("person_key"),
                        Months.after(col("period")).as("period"),
                        lit("exit").as("direction"));
        return withRegisters(entries.unionAll(exits), months);
    }

    /**
     * Adds {@code seen}, the last register before the movement shows (null for an entry in the first one), and drops
     * exits that no register shows.
     */
    private static Dataset<Row> withRegisters(Dataset<Row> stays, Dataset<Row> months) {
        Dataset<Row> registers = months.select(
                col("district_code"),
                Months.after(col("period")).as("period"),
                col("workers_period").as("seen"));
        return stays.join(broadcast(registers), new String[] {"district_code", "period"}, "left")
                .join(broadcast(Districts.spans(months)), "district_code")
                .filter(col("direction").equalTo("entry").or(col("period").leq(col("last_flow"))));
    }

    private static Dataset<Row> exits(Dataset<Row> exits, Dataset<Row> transfers, Dataset<Row> departures) {
        Dataset<Row> transferred = transfers.select(
                col("from_district").as("district_code"),
                col("person_key"),
                col("left_in").as("period"),
                col("to_district").as("other_district_code"),
                col("because"));
        String[] key = {"district_code", "person_key", "period"};
        return exits.join(transferred, key, "left")
                .join(Departures.fitting(exits, departures), key, "left")
                .select(
                        col("district_code"),
                        col("period"),
                        col("person_key"),
                        col("direction"),
                        exitKind().as("kind"),
                        col("other_district_code"),
                        col("because"),
                        col("departure_reason"),
                        col("left_on"));
    }

    private static Dataset<Row> entries(Dataset<Row> entries, Dataset<Row> transfers) {
        Dataset<Row> transferred = transfers.select(
                col("to_district").as("district_code"),
                col("person_key"),
                col("came_in").as("period"),
                col("from_district").as("other_district_code"),
                col("because"));
        return entries.filter(col("period").geq(col("first_flow")))
                .join(transferred, new String[] {"district_code", "person_key", "period"}, "left")
                .select(
                        col("district_code"),
                        col("period"),
                        col("person_key"),
                        col("direction"),
                        when(col("other_district_code").isNotNull(), "transfer")
                                .otherwise("joined")
                                .as("kind"),
                        col("other_district_code"),
                        col("because"),
                        lit(null).cast("string").as("departure_reason"),
                        lit(null).cast("date").as("left_on"));
    }

    private static Column exitKind() {
        Column reason = col("departure_reason");
        return when(col("other_district_code").isNotNull(), "transfer")
                .when(col("left_on").isNull(), "inferred")
                .when(reason.isin("resigned", "retired", "dismissed", "contract_ended"), reason)
                .otherwise("other");
    }
}
