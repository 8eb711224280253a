package io.rosterlake.transforms.retention;

import static io.rosterlake.transforms.lake.ColumnDefinition.rate;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.unrounded;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;

import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.movement.Movements;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.Grain;
import io.rosterlake.transforms.run.Reach;
import io.rosterlake.transforms.run.Slicing;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.Tables;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@code gold.retention}: which share of those who joined community work in a year is still there after so many months.
 *
 * <p>Grain: district × year of joining × months since joining, as far as anybody is under observation; and one row per
 * district without year and month that counts the stays that are in no curve, because their joining month is unknown
 * or lies after the stay. Survival is estimated after Kaplan and Meier, its standard error after Greenwood. Registers
 * begin long after many people joined: those enter their curve late, in the month of the first register, since
 * whoever left before could not be seen. Moving to another district ends a stay without being an exit.
 */
public final class Retention implements TableJob {
    public static final TableName NAME = TableName.gold("retention");

    static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "留存:每个区县、每个入职年份、入职后每月一行(Kaplan-Meier 估计);另每个区县一行计未纳入的在册时段",
            "retention: one row per district, year of joining and month since joining (Kaplan-Meier);"
                    + " and one per district for the stays left out",
            List.of("district_code", "join_year", "months_since_joining"),
            List.of(
                    text("district_code", "区划代码", "district code"),
                    whole("join_year", "参加社区工作年份(空为未纳入者)", "year of joining (empty: those left out)"),
                    whole("months_since_joining", "入职后月数", "months since joining"),
                    whole("at_risk", "风险集人数(此前已纳入观察且仍在岗)", "at risk: under observation before and still there"),
                    whole("left", "当月离职人数", "left in this month"),
                    whole(
                            "censored",
                            "当月删失人数(调往其他区县,或观察截止)",
                            "censored: moved to another district, or observed no longer"),
                    whole("entered", "当月起纳入观察人数(次月进入风险集)", "come under observation, at risk from the next month on"),
                    rate("survival", "留存率(Kaplan-Meier)", "survival (Kaplan-Meier)"),
                    rate(
                            "survival_se",
                            "留存率标准误(Greenwood;留存率为 0 时无)",
                            "standard error (Greenwood; none where survival is 0)"),
                    unrounded("survival_unrounded", "留存率(未四舍五入)", "survival, not rounded"),
                    unrounded("survival_se_unrounded", "留存率标准误(未四舍五入)", "standard error, not rounded"),
                    whole(
                            "left_out",
                            "未纳入的在册时段数(参加社区工作时间不详或晚于在册时段)",
                            "stays left out: joining month unknown or after the stay")));

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(DistrictMonths.NAME, PersonMonths.NAME, Movements.NAME);
    }

    @Override
    public Slicing slicing() {
        return Slicing.by(Grain.DISTRICT)
                .with(DistrictMonths.NAME, Reach.district())
                .with(PersonMonths.NAME, Reach.district())
                .with(Movements.NAME, Reach.district());
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        Dataset<Row> stays =
                Stays.of(tables.read(PersonMonths.NAME), tables.read(DistrictMonths.NAME), tables.read(Movements.NAME));
        Dataset<Row> curves = SurvivalCurves.of(stays.filter(col("is_known")))
                .withColumn("survival", round(col("survival_unrounded"), ColumnDefinition.RATE_SCALE))
                .withColumn("survival_se", round(col("survival_se_unrounded"), ColumnDefinition.RATE_SCALE));
        return curves.unionByName(leftOut(stays), true);
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        return RetentionChecks.of(rows, tables.read(PersonMonths.NAME));
    }

    private static Dataset<Row> leftOut(Dataset<Row> stays) {
        return stays.filter(col("is_known").equalTo(false))
                .groupBy("district_code")
                .agg(count(lit(1)).as("left_out"));
    }
}
