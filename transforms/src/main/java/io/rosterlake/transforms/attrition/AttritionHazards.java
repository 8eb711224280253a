package io.rosterlake.transforms.attrition;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.probability;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import io.rosterlake.transforms.lake.Rates;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.movement.Movements;
import io.rosterlake.transforms.movement.WorkforceFlow;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.Months;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.Grain;
import io.rosterlake.transforms.run.Reach;
import io.rosterlake.transforms.run.Slicing;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.Tables;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@code gold.attrition_hazard}: of so many people in post at the beginning of a month so many left in it, otherwise than
 * by retiring, by how long they had been in community work.
 *
 * <p>Grain: district × tenure band, every band of every district, and {@code all}. Over the twelve months that end with
 * the district's last register, fewer when there are fewer: {@code months_observed} says how many, and nothing is scaled
 * up. Who has left, and why, is what {@code silver.movement} says: retirements are no event here, since a projection
 * retires people itself; transfers to another district are censored; both were at risk in the month in which they went.
 */
public final class AttritionHazards implements TableJob {
    public static final TableName NAME = TableName.gold("attrition_hazard");

    /** The band of everybody. */
    public static final String ALL = "all";

    static final int MONTHS = 12;

    static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "流失率:每个区县、每个社区工作年限段一行,按末份花名册为止的十二个月计算(不含退休)",
            "attrition: one row per district and tenure band, over the twelve months up to the last register,"
                    + " without retirements",
            List.of("district_code", "tenure_band"),
            List.of(
                    text("district_code", "区划代码", "district code"),
                    date("as_of", "所依据花名册月份", "month of the last register"),
                    text("tenure_band", "社区工作年限段(all 为全部)", "tenure band (all: everybody)"),
                    whole("people", "观察到的人数", "people observed"),
                    whole("person_months", "在岗人月数(月初在岗)", "person-months at risk (in post at the month's beginning)"),
                    whole("leavers", "离开人数(不含退休、调动)", "leavers, without retirements and transfers"),
                    probability("hazard_per_month", "月流失率(离开人数 / 在岗人月数)", "leavers / person_months"),
                    whole("months_observed", "观察月数", "months observed")));

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(DistrictMonths.NAME, PersonMonths.NAME, Movements.NAME, WorkforceFlow.NAME);
    }

    @Override
    public Slicing slicing() {
        return Slicing.by(Grain.DISTRICT)
                .with(DistrictMonths.NAME, Reach.district())
                .with(PersonMonths.NAME, Reach.district())
                .with(Movements.NAME, Reach.district())
                .with(WorkforceFlow.NAME, Reach.district());
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        return asOf(tables, Optional.empty());
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        return AttritionHazardChecks.of(rows, tables.read(WorkforceFlow.NAME));
    }

    /**
     * The rows as they would have been after the registers of a month: later ones are not known.
     *
     * @param tables with {@code silver.district_month, silver.person_month, silver.movement}
     * @param asOf the last month to know; empty for all that there is
     */
    public static Dataset<Row> asOf(Tables tables, Optional<YearMonth> asOf) {
        Dataset<Row> districts = districts(tables.read(DistrictMonths.NAME), asOf);
        Dataset<Row> atRisk = atRisk(tables.read(PersonMonths.NAME), districts)
                .join(
                        exits(tables.read(Movements.NAME)),
                        new String[] {"district_code", "person_key", "period"},
                        "left");
        Dataset<Row> counted = atRisk.withColumn("tenure_band", explode(array(Tenure.band(), lit(ALL))))
                .groupBy("district_code", "tenure_band")
                .agg(
                        countDistinct("person_key").as("people"),
                        count(lit(1)).as("person_months"),
                        count_if(coalesce(col("has_left"), lit(false))).as("leavers"));
        return everyBand(districts)
                .join(counted, new String[] {"district_code", "tenure_band"}, "left")
                .na()
                .fill(0L, new String[] {"people", "person_months", "leavers"})
                .withColumn("hazard_per_month", Rates.probability(col("leavers"), col("person_months")));
    }

    /** {@code district_code, as_of, months_observed}; nobody can be seen to leave in the month of the first register. */
    private static Dataset<Row> districts(Dataset<Row> months, Optional<YearMonth> asOf) {
        Dataset<Row> known = asOf.map(month -> months.filter(col("period").leq(lit(month.atDay(1)))))
                .orElse(months);
        return known.groupBy("district_code")
                .agg(min("period").as("first_month"), max("period").as("as_of"))
                .select(
                        col("district_code"),
                        col("as_of"),
                        least(lit((long) MONTHS), Months.between(col("first_month"), col("as_of")))
                                .as("months_observed"));
    }

    private static Dataset<Row> everyBand(Dataset<Row> districts) {
        Column[] bands = Stream.concat(Arrays.stream(TenureBand.values()).map(TenureBand::code), Stream.of(ALL))
                .map(code -> lit(code))
                .toArray(Column[]::new);
        return districts.withColumn("tenure_band", explode(array(bands)));
    }

    /** One row per person and month of the twelve at whose beginning they were in post: in the register of before. */
    private static Dataset<Row> atRisk(Dataset<Row> people, Dataset<Row> districts) {
        return people.select(
                        col("district_code"),
                        col("person_key"),
                        Months.after(col("period")).as("period"),
                        col("community_work_since"))
                .join(broadcast(districts), "district_code")
                .filter(col("period").leq(col("as_of")))
                .filter(col("period").gt(add_months(col("as_of"), -MONTHS)));
    }

    private static Dataset<Row> exits(Dataset<Row> movements) {
        return movements
                .filter(col("direction").equalTo("exit"))
                .select(
                        col("district_code"),
                        col("person_key"),
                        col("period"),
                        col("kind").isin("retired", "transfer").equalTo(false).as("has_left"));
    }
}
