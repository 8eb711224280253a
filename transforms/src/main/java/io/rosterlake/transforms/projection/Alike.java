package io.rosterlake.transforms.projection;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import io.rosterlake.transforms.attrition.TenureBand;
import io.rosterlake.transforms.pay.Probation;
import io.rosterlake.transforms.retirement.PersonRetirement;
import io.rosterlake.transforms.scenario.Retirement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * People counted by all that may decide how they will stand and be paid. What cannot matter any more is left out, so
 * that millions of people are few groups: of certificates the level that is paid now and next year, of appraisals those
 * of the time in the grade that were not 合格 and the last one, of contracts those that may still have a probation, of
 * months of retirement those of the horizon. Months are {@link MonthNumber}s; 0 is none.
 */
final class Alike {
    private Alike() {}

    /** The column with the month of retirement under an assumption. */
    static String retires(Retirement retirement) {
        return "retires_" + retirement.age().code() + "_"
                + retirement.unknownClass().code();
    }

    /**
     * The groups, with {@code n}.
     *
     * @param people rows of {@code silver.pay_person}
     * @param retirements the assumptions that scenarios make
     * @param byTenure whether it matters since when people do community work
     * @param horizon the longest horizon of the scenarios, in months
     */
    static Dataset<Row> of(Dataset<Row> people, List<Retirement> retirements, boolean byTenure, int horizon) {
        Dataset<Row> told = people.select(columns(retirements, byTenure, horizon));
        Column[] all = Stream.of(told.columns()).map(name -> col(name)).toArray(Column[]::new);
        return told.groupBy(all).agg(count(lit(1)).as("n"));
    }

    /** What decides how somebody will stand and be paid, from the columns of {@code silver.pay_person}. */
    static Column[] columns(List<Retirement> retirements, boolean byTenure, int horizon) {
        Column asOf = MonthNumber.of(col("as_of"));
        List<Column> columns = new ArrayList<>(List.of(
                col("district_code"),
                col("staff_group"),
                coalesce(col("post_level"), lit("")).as("post_level"),
                post().as("post"),
                coalesce(col("pay_grade"), lit(0L)).cast(DataTypes.IntegerType).as("grade"),
                coalesce(MonthNumber.of(col("grade_since")), lit(0)).as("since"),
                appraisals().as("appraisals"),
                certificate(asOf.plus(1)).as("certificate_now"),
                certificate(asOf.plus(1 + MonthNumber.YEAR)).as("certificate_next"),
                probationStart(asOf).as("probation_start"),
                when(probationStart(asOf).gt(0), contract()).otherwise("").as("contract")));
        columns.add((byTenure ? worksSince(asOf) : lit(0)).as("works_since"));
        retirements.forEach(
                retirement -> columns.add(month(retirement, asOf, horizon).as(retires(retirement))));
        return columns.toArray(Column[]::new);
    }

    /** Only some posts of the level {@code staff} are paid otherwise than the rest. */
    private static Column post() {
        Column matters = col("post_level").equalTo("staff").and(col("post").isin("member", "station_staff"));
        return when(matters, col("post")).otherwise("");
    }

    private static Column appraisals() {
        Column all = col("appraisals");
        Column last = element_at(all, -1).getField("year");
        Column since = coalesce(year(col("grade_since")), lit(Integer.MAX_VALUE));
        Column kept = filter(all, appraisal -> appraisal
                .getField("year")
                .equalTo(last)
                .or(appraisal
                        .getField("grade")
                        .notEqual("合格")
                        .and(appraisal.getField("year").geq(since))));
        return when(size(all).gt(0), kept).otherwise(array().cast("array<struct<year:int,grade:string>>"));
    }

    /** The highest level that was obtained in a year before that of the month. */
    private static Column certificate(Column month) {
        Column paidIn = MonthNumber.yearOf(month);
        return when(year(col("senior_since")).lt(paidIn), 3)
                .when(year(col("middle_since")).lt(paidIn), 2)
                .when(year(col("junior_since")).lt(paidIn), 1)
                .otherwise(0);
    }

    /** Recruited people are on probation when their contract began with their work, within the last year. */
    private static Column probationStart(Column asOf) {
        Column start = MonthNumber.of(col("contract_start"));
        Column may = col("staff_group")
                .equalTo("recruited")
                .and(start.equalTo(MonthNumber.of(col("community_work_since"))))
                .and(start.gt(asOf.minus(MonthNumber.YEAR)));
        return coalesce(when(may, start), lit(0));
    }

    /** Since when people do community work, no longer ago than where it ceases to matter. */
    private static Column worksSince(Column asOf) {
        Column since = MonthNumber.of(col("community_work_since"));
        Column capped = greatest(since, asOf.plus(1 - TenureBand.FROM_10Y.from()));
        return coalesce(when(since.isNotNull(), capped), lit(0));
    }

    private static Column contract() {
        Column length = expr("months_between(date_add(contract_end, 1), contract_start)");
        Column isOpen = coalesce(col("contract_open_ended"), lit(false))
                .or(col("contract_end").isNull());
        return when(isOpen, Probation.THREE_YEARS_OR_OPEN)
                .when(length.lt(Probation.YEAR), Probation.UNDER_ONE_YEAR)
                .when(length.lt(Probation.THREE_YEARS), Probation.ONE_TO_THREE_YEARS)
                .otherwise(Probation.THREE_YEARS_OR_OPEN);
    }

    /** Somebody who is still in the register after the month of retirement stays. */
    private static Column month(Retirement retirement, Column asOf, int horizon) {
        Column month = MonthNumber.of(retirementMonth(retirement));
        Column matters = month.gt(asOf).and(month.lt(asOf.plus(horizon)));
        return coalesce(when(matters, month), lit(0));
    }

    /**
     * The month of retirement under an assumption, be it past; null when nobody can tell. Who may have retired early
     * before the register, and is not of the age of the law, can do so from the month after it on.
     */
    static Column retirementMonth(Retirement retirement) {
        Column month = registered(retirement, retirement.age());
        if (retirement.age() != Retirement.Age.EARLIEST) {
            return month;
        }
        Column mayStill = month.leq(col("as_of"))
                .and(registered(retirement, Retirement.Age.STATUTORY).gt(col("as_of")));
        return when(mayStill, add_months(col("as_of"), 1)).otherwise(month);
    }

    private static Column registered(Retirement retirement, Retirement.Age assumed) {
        String age = assumed.code();
        boolean earlier = retirement.unknownClass() == Retirement.UnknownClass.EARLIER;
        return when(col(PersonRetirement.CLASS_MISSING), col(PersonRetirement.column(age, earlier)))
                .otherwise(col(PersonRetirement.column(age, false)));
    }
}
