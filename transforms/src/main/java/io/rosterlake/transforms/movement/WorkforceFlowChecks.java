package io.rosterlake.transforms.movement;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.rosterlake.transforms.people.Months;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** What must hold for {@code gold.workforce_flow}. */
final class WorkforceFlowChecks {
    private static final List<String> KEY = WorkforceFlow.DEFINITION.key();

    private WorkforceFlowChecks() {}

    static List<Check> of(Dataset<Row> flow, Dataset<Row> people, Dataset<Row> months) {
        return List.of(
                Check.unique(flow, KEY, KEY),
                Check.holds("各项不得为负", "no count is negative", flow, KEY, nothingNegative()),
                Check.holds("期初 + 进 − 出 + 差额 = 期末", "the flow adds up", flow, KEY, identity()),
                carriesOver(flow),
                readds(flow, "street", "各街道期初、期末、离职之和等于全区", "streets add up to the district"),
                readds(flow, "staff_group", "各类人员期初、期末、离职之和等于全部", "staff groups add up to all"),
                transfersPair(flow),
                nobodyDropped(flow, people, months));
    }

    private static Column nothingNegative() {
        return Stream.concat(
                        Stream.of("opening", "joiners", "transfers_in", "transfers_out", "closing"),
                        WorkforceFlow.LEAVERS.keySet().stream())
                .map(name -> col(name).geq(0))
                .reduce(Column::and)
                .orElseThrow();
    }

    private static Column identity() {
        return col("opening")
                .plus(col("joiners"))
                .plus(col("transfers_in"))
                .minus(leavers())
                .minus(col("transfers_out"))
                .plus(col("residual"))
                .equalTo(col("closing"));
    }

    private static Column leavers() {
        return WorkforceFlow.LEAVERS.keySet().stream()
                .map(name -> col(name))
                .reduce(Column::plus)
                .orElseThrow();
    }

    private static Check carriesOver(Dataset<Row> flow) {
        Column before = lag(org.apache.spark.sql.functions.struct(col("period"), col("closing")), 1)
                .over(Window.partitionBy("district_code", "street", "staff_group")
                        .orderBy("period"));
        Dataset<Row> adjacent =
                flow.withColumn("before", before).filter(col("before.period").equalTo(Months.before(col("period"))));
        return Check.holds(
                "期初等于上月期末",
                "opening is the closing of the month before",
                adjacent,
                KEY,
                col("opening").equalTo(col("before.closing")));
    }

    /** The cells that a column divides must add up to the cell that has everything of it. */
    private static Check readds(Dataset<Row> flow, String divided, String zh, String en) {
        List<String> others = new ArrayList<>(KEY);
        others.remove(divided);
        String whole = divided.equals("street") ? Cells.DISTRICT : Cells.EVERYBODY;
        Column sign = org.apache
                .spark
                .sql
                .functions
                .when(col(divided).equalTo(whole), 1)
                .otherwise(-1);
        Dataset<Row> differences = flow.groupBy(
                        others.stream().map(name -> col(name)).toArray(Column[]::new))
                .agg(
                        sum(sign.multiply(col("opening"))).as("opening"),
                        sum(sign.multiply(col("closing"))).as("closing"),
                        sum(sign.multiply(leavers())).as("leavers"),
                        sum(sign.multiply(col("joiners"))).as("joiners"));
        return Check.holds(
                zh,
                en,
                differences,
                others,
                Stream.of("opening", "closing", "leavers", "joiners")
                        .map(name -> col(name).equalTo(0))
                        .reduce(Column::and)
                        .orElseThrow());
    }

    /** Whoever another district lost must have left one; a district that has only one register has no exits yet. */
    private static Check transfersPair(Dataset<Row> flow) {
        Dataset<Row> totals = flow.filter(col("street").equalTo(Cells.DISTRICT))
                .filter(col("staff_group").equalTo(Cells.EVERYBODY))
                .agg(
                        coalesce(sum("transfers_in"), lit(0)).as("transfers_in"),
                        coalesce(sum("transfers_out"), lit(0)).as("transfers_out"));
        return Check.holds(
                "各区县调入合计不得多于调出合计",
                "districts together have no more transfers in than out",
                totals,
                List.of("transfers_in", "transfers_out"),
                col("transfers_in").leq(col("transfers_out")));
    }

    private static Check nobodyDropped(Dataset<Row> flow, Dataset<Row> people, Dataset<Row> months) {
        List<String> key = List.of("district_code", "period");
        Dataset<Row> counted = flow.filter(col("street").equalTo(Cells.DISTRICT))
                .filter(col("staff_group").equalTo(Cells.EVERYBODY))
                .select(col("district_code"), col("period"), col("closing"));
        Dataset<Row> expected = people.join(Districts.spans(months), "district_code")
                .filter(col("period").geq(col("first_flow")))
                .groupBy("district_code", "period")
                .agg(count(lit(1)).as("people"));
        Dataset<Row> compared = expected.join(counted, key.toArray(String[]::new), "full");
        return new Check(
                new BilingualText("全区期末人数等于在册人员数", "closing of the district is the number of people in its register"),
                compared.filter(coalesce(col("people"), lit(0)).notEqual(coalesce(col("closing"), lit(0)))),
                key);
    }
}
