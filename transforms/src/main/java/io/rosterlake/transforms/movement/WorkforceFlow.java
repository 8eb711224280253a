package io.rosterlake.transforms.movement;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.Months;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.Grain;
import io.rosterlake.transforms.run.Reach;
import io.rosterlake.transforms.run.Slicing;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.Tables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * {@code gold.workforce_flow}: how a cell's headcount of one month became that of the next.
 *
 * <p>Grain: district × street (empty: the whole district) × month × staff group ({@code all}: everybody), from the month
 * after the district's first register. Somebody who stays in the district and changes street or group leaves one cell
 * and enters another by transfer. Cells in which nobody was, came or went have no row.
 */
public final class WorkforceFlow implements TableJob {
    public static final TableName NAME = TableName.gold("workforce_flow");

    /** The columns that count people who left the district and went to no other, with the kind of their exit. */
    static final Map<String, String> LEAVERS = leavers();

    static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "人员流动:每个区县(或街道)、每月、每类人员一行;期初 + 新进 + 调入 − 离职 − 调出 + 差额 = 期末",
            "workforce flow: one row per district or street, month and staff group;"
                    + " opening + joiners + transfers_in - leavers - transfers_out + residual = closing",
            List.of("district_code", "street", "period", "staff_group"),
            List.of(
                    text("district_code", "区划代码", "district code"),
                    text("street", "街道(空为全区)", "street (empty: the whole district)"),
                    date("period", "月份", "month"),
                    text("staff_group", "人员类别(all 为全部)", "staff group (all: everybody)"),
                    whole("opening", "期初人数(上月末)", "people at the end of the month before"),
                    whole("joiners", "新进", "joiners"),
                    whole("transfers_in", "调入", "transfers in"),
                    whole("leavers_resigned", "离职:辞职", "leavers: resigned"),
                    whole("leavers_retired", "离职:退休", "leavers: retired"),
                    whole("leavers_dismissed", "离职:辞退", "leavers: dismissed"),
                    whole("leavers_contract_ended", "离职:合同期满", "leavers: contract ended"),
                    whole("leavers_other", "离职:其他", "leavers: other reasons"),
                    whole("leavers_inferred", "离职:推断(花名册无此人且无离职登记)", "leavers: inferred (no departure record)"),
                    whole("transfers_out", "调出", "transfers out"),
                    whole("closing", "期末人数", "people at the end of the month"),
                    whole("residual", "差额", "residual")));

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(DistrictMonths.NAME, PersonMonths.NAME, Movements.NAME);
    }

    /** A district that is abolished has a flow in the month after its last one. */
    @Override
    public Slicing slicing() {
        return Slicing.by(Grain.DISTRICT_MONTH)
                .with(DistrictMonths.NAME, Districts.SPANS, Reach.monthsBefore(1))
                .with(PersonMonths.NAME, Cells.PLACES, Reach.monthsBefore(1))
                .with(Movements.NAME, Reach.sameMonth());
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        Dataset<Row> people = withNeighbours(tables.read(PersonMonths.NAME))
                .join(broadcast(Districts.spans(tables.read(DistrictMonths.NAME))), "district_code");
        return counted(withKinds(people, tables.read(Movements.NAME)));
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        return WorkforceFlowChecks.of(rows, tables.read(PersonMonths.NAME), tables.read(DistrictMonths.NAME));
    }

    /** Adds the cells of the month, and those of the month before and after if the person is there then. */
    private static Dataset<Row> withNeighbours(Dataset<Row> people) {
        WindowSpec person = Window.partitionBy("district_code", "person_key").orderBy("period");
        Column none = array().cast("array<struct<street:string,staff_group:string>>");
        Column wasThere = lag("period", 1).over(person).equalTo(Months.before(col("period")));
        Column willBeThere = lead("period", 1).over(person).equalTo(Months.after(col("period")));
        return people.select(
                        col("district_code"),
                        col("person_key"),
                        col("period"),
                        Cells.of(col("street"), col("staff_group")).as("cells"))
                .withColumn(
                        "before", when(wasThere, lag("cells", 1).over(person)).otherwise(none))
                .withColumn(
                        "after",
                        when(willBeThere, lead("cells", 1).over(person)).otherwise(none))
                .withColumn("next_period", Months.after(col("period")));
    }

    private static Dataset<Row> withKinds(Dataset<Row> people, Dataset<Row> movements) {
        Dataset<Row> entries = kinds(movements, "entry", "period", "entry_kind");
        Dataset<Row> exits = kinds(movements, "exit", "next_period", "exit_kind");
        return people.join(entries, new String[] {"district_code", "person_key", "period"}, "left")
                .join(exits, new String[] {"district_code", "person_key", "next_period"}, "left");
    }

    private static Dataset<Row> kinds(Dataset<Row> movements, String direction, String month, String kind) {
        return movements
                .filter(col("direction").equalTo(direction))
                .select(
                        col("district_code"),
                        col("person_key"),
                        col("period").as(month),
                        col("kind").as(kind));
    }

    private static Dataset<Row> counted(Dataset<Row> people) {
        Column here = when(
                        col("period").geq(col("first_flow")),
                        concat(
                                measured(col("cells"), col("period"), lit("closing")),
                                measured(
                                        array_except(col("cells"), col("before")),
                                        col("period"),
                                        concat(lit("entry_"), coalesce(col("entry_kind"), lit("transfer"))))))
                .otherwise(nothing());
        Column next = when(
                        col("next_period").leq(col("last_flow")),
                        concat(
                                measured(col("cells"), col("next_period"), lit("opening")),
                                measured(
                                        array_except(col("cells"), col("after")),
                                        col("next_period"),
                                        concat(lit("exit_"), coalesce(col("exit_kind"), lit("transfer"))))))
                .otherwise(nothing());
        Dataset<Row> measures = people.select(col("district_code"), inline(concat(here, next)));
        Column in = col("joiners").plus(col("transfers_in"));
        Column out = LEAVERS.keySet().stream().map(name -> col(name)).reduce(col("transfers_out"), Column::plus);
        return measures.groupBy("district_code", "street", "period", "staff_group")
                .agg(count("closing", "closing"), counts())
                .withColumn(
                        "residual", col("closing").minus(col("opening").plus(in).minus(out)));
    }

    private static Column[] counts() {
        Map<String, String> measures = new LinkedHashMap<>();
        measures.put("opening", "opening");
        measures.put("joiners", "entry_joined");
        measures.put("transfers_in", "entry_transfer");
        measures.put("transfers_out", "exit_transfer");
        LEAVERS.forEach((name, kind) -> measures.put(name, "exit_" + kind));
        return measures.entrySet().stream()
                .map(measure -> count(measure.getKey(), measure.getValue()))
                .toArray(Column[]::new);
    }

    private static Column count(String name, String measure) {
        return count_if(col("measure").equalTo(measure)).as(name);
    }

    private static Column measured(Column cells, Column period, Column measure) {
        return transform(
                cells,
                cell -> struct(
                        cell.getField("street").as("street"),
                        cell.getField("staff_group").as("staff_group"),
                        period.as("period"),
                        measure.as("measure")));
    }

    private static Column nothing() {
        return array().cast("array<struct<street:string,staff_group:string,period:date,measure:string>>");
    }

    private static Map<String, String> leavers() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (String kind : List.of("resigned", "retired", "dismissed", "contract_ended", "other", "inferred")) {
            kinds.put("leavers_" + kind, kind);
        }
        return kinds;
    }
}
