package io.rosterlake.transforms.movement;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.rate;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.array_intersect;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.rosterlake.transforms.lake.Rates;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.Grain;
import io.rosterlake.transforms.run.Reach;
import io.rosterlake.transforms.run.Slicing;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.Tables;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * {@code gold.turnover}: leavers and stayers over the twelve months that end with a month.
 *
 * <p>Grain: district × street (empty: the whole district) × month × staff group ({@code all}: everybody), from the month
 * after the district's first register. With fewer than twelve months of data the opening is the first register,
 * averages are over the points there are, {@code months_covered} says how many months, and nothing is scaled up to a
 * year. A transfer is no leaver. The month in which a district is abolished has no row: it has no rate of its own. Cells without people and leavers in the twelve months have no row.
 */
public final class Turnover implements TableJob {
    public static final TableName NAME = TableName.gold("turnover");

    private static final int MONTHS = 12;

    static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "离职率:每个区县(或街道)、每月、每类人员一行,按截至当月的十二个月计算",
            "turnover: one row per district or street, month and staff group, over the twelve months up to the month",
            List.of("district_code", "street", "period", "staff_group"),
            List.of(
                    text("district_code", "区划代码", "district code"),
                    text("street", "街道(空为全区)", "street (empty: the whole district)"),
                    date("period", "月份", "month"),
                    text("staff_group", "人员类别(all 为全部)", "staff group (all: everybody)"),
                    whole("leavers_12m", "十二个月离职人数(不含调动)", "leavers in twelve months, without transfers"),
                    whole("leavers_resigned_12m", "其中辞职人数", "of these resigned"),
                    whole("opening_12m", "十二个月前人数", "people twelve months ago"),
                    whole("closing", "期末人数", "people at the end of the month"),
                    rate("average_2pt", "平均人数(期初、期末两点)", "average of opening and closing"),
                    rate("average_13pt", "平均人数(十三个月末)", "average of the thirteen month ends"),
                    rate("turnover_on_average_2pt", "离职率(离职人数 / 两点平均人数)", "leavers / average_2pt"),
                    rate("turnover_on_average_13pt", "离职率(离职人数 / 十三点平均人数)", "leavers / average_13pt"),
                    rate("turnover_on_opening", "离职率(离职人数 / 期初人数)", "leavers / opening"),
                    rate("voluntary_turnover_on_average_2pt", "主动离职率(辞职人数 / 两点平均人数)", "resigned / average_2pt"),
                    whole("stayers_12m", "留任人数(两端同在本街道、本类别)", "people in the same cell at both ends"),
                    rate("stability_index", "稳定率(留任人数 / 期初人数)", "stayers / opening"),
                    whole("months_covered", "涵盖月数", "months covered")));

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(DistrictMonths.NAME, PersonMonths.NAME, WorkforceFlow.NAME);
    }

    @Override
    public Slicing slicing() {
        return Slicing.by(Grain.DISTRICT_MONTH)
                .with(DistrictMonths.NAME, Districts.SPANS, Reach.monthsBefore(MONTHS - 1))
                .with(PersonMonths.NAME, Cells.PLACES, Reach.monthsBefore(MONTHS))
                .with(WorkforceFlow.NAME, Reach.monthsBefore(MONTHS - 1));
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        Dataset<Row> spans = Districts.spans(tables.read(DistrictMonths.NAME));
        Dataset<Row> stayers = stayers(tables.read(PersonMonths.NAME), spans);
        Dataset<Row> months = tables.read(DistrictMonths.NAME)
                .filter(col("period").gt(col("first_period")))
                .select("district_code", "period");
        return withRates(overTwelveMonths(everyMonth(tables.read(WorkforceFlow.NAME), months))
                .join(stayers, DEFINITION.key().toArray(String[]::new), "left")
                .withColumn("stayers_12m", coalesce(col("stayers_12m"), lit(0L))));
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        return TurnoverChecks.of(rows, tables.read(WorkforceFlow.NAME), tables.read(DistrictMonths.NAME));
    }

    /** A row for every month of every cell that ever had people: zeros where the flow has no row. */
    private static Dataset<Row> everyMonth(Dataset<Row> flow, Dataset<Row> months) {
        Dataset<Row> grid = flow.select("district_code", "street", "staff_group")
                .distinct()
                .join(broadcast(months), "district_code");
        Column leavers = WorkforceFlow.LEAVERS.keySet().stream()
                .map(name -> col(name))
                .reduce(Column::plus)
                .orElseThrow();
        return grid.join(
                        flow.select(
                                col("district_code"),
                                col("street"),
                                col("period"),
                                col("staff_group"),
                                col("opening"),
                                col("closing"),
                                leavers.as("leavers"),
                                col("leavers_resigned").as("resigned")),
                        DEFINITION.key().toArray(String[]::new),
                        "left")
                .na()
                .fill(0L, new String[] {"opening", "closing", "leavers", "resigned"});
    }

    private static Dataset<Row> overTwelveMonths(Dataset<Row> months) {
        WindowSpec year = Window.partitionBy("district_code", "street", "staff_group")
                .orderBy("period")
                .rowsBetween(1 - MONTHS, Window.currentRow());
        return months.withColumn("leavers_12m", sum("leavers").over(year))
                .withColumn("leavers_resigned_12m", sum("resigned").over(year))
                .withColumn("opening_12m", first("opening").over(year))
                .withColumn("months_covered", count(lit(1)).over(year))
                .withColumn("closings", sum("closing").over(year))
                .filter(col("leavers_12m")
                        .plus(col("opening_12m"))
                        .plus(col("closing"))
                        .gt(0));
    }

    private static Dataset<Row> withRates(Dataset<Row> rows) {
        Column ends = col("opening_12m").plus(col("closing"));
        Column points = col("months_covered").plus(1);
        Column people = col("opening_12m").plus(col("closings"));
        return rows.withColumn("average_2pt", Rates.rate(ends, lit(2)))
                .withColumn("average_13pt", Rates.rate(people, points))
                .withColumn(
                        "turnover_on_average_2pt", Rates.rate(col("leavers_12m").multiply(2), ends))
                .withColumn(
                        "turnover_on_average_13pt",
                        Rates.rate(col("leavers_12m").multiply(points), people))
                .withColumn("turnover_on_opening", Rates.rate(col("leavers_12m"), col("opening_12m")))
                .withColumn(
                        "voluntary_turnover_on_average_2pt",
                        Rates.rate(col("leavers_resigned_12m").multiply(2), ends))
                .withColumn("stability_index", Rates.rate(col("stayers_12m"), col("opening_12m")));
    }

    /** People who are in a cell both in the month and twelve months before, or in the first register. */
    private static Dataset<Row> stayers(Dataset<Row> people, Dataset<Row> spans) {
        Dataset<Row> now = people.join(broadcast(spans), "district_code")
                .filter(col("period").gt(col("first_period")))
                .select(
                        col("district_code"),
                        col("person_key"),
                        col("period"),
                        greatest(add_months(col("period"), -MONTHS), col("first_period"))
                                .as("base"),
                        Cells.of(col("street"), col("staff_group")).as("cells"));
        Dataset<Row> then = people.select(
                col("district_code"),
                col("person_key"),
                col("period").as("base"),
                Cells.of(col("street"), col("staff_group")).as("cells_then"));
        return now.join(then, new String[] {"district_code", "person_key", "base"}, "inner")
                .select(col("district_code"), col("period"), inline(array_intersect(col("cells"), col("cells_then"))))
                .groupBy("district_code", "street", "period", "staff_group")
                .agg(count(lit(1)).as("stayers_12m"));
    }
}
