package io.rosterlake.transforms.quality;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.List;
import org.apache.spark.sql.Column;

/**
 * How often a register is to come and by when: the one place that says so. No document gives these dates; they are a
 * convention (README, "Data quality").
 */
enum Rhythm {
    /** Every month or every quarter, as the district reports; due on {@link #DAY_OF_MONTH} of the month after. */
    OF_DISTRICT(List.of("workers", "communities", "payroll")),
    /** For every year, as one list or in parts; due on the last day of the second month after the list's period. */
    YEARLY(List.of("trainings", "certificates", "appraisals")),
    /** When there is something to tell: nobody waits for it. */
    OCCASIONAL(List.of("departures"));

    private static final int DAY_OF_MONTH = 10;
    private static final int MONTHS_AFTER_YEAR = 2;
    private static final String QUARTERLY = "quarterly";

    private final List<String> registers;

    Rhythm(List<String> registers) {
        this.registers = registers;
    }

    /** The row's {@code register} has this rhythm. */
    Column applies() {
        return col("register").isin(registers.toArray());
    }

    /** The day until which the row's register and period are in time; null when nobody waits. */
    static Column dueOn() {
        return when(OF_DISTRICT.applies(), date_add(add_months(col("period"), 1), DAY_OF_MONTH - 1))
                .when(YEARLY.applies(), last_day(add_months(col("period"), MONTHS_AFTER_YEAR)));
    }

    /** A district with the row's {@code reporting} is to send a register for such a period. */
    static Column isExpected() {
        return when(OF_DISTRICT.applies(), endsReportingPeriod()).otherwise(YEARLY.applies());
    }

    /** The row's month is one for which a register is to come as a whole. */
    static Column closesPeriod() {
        return when(OF_DISTRICT.applies(), endsReportingPeriod())
                .otherwise(YEARLY.applies().and(month(col("period")).equalTo(12)));
    }

    /** What a whole register of the row's period is for, as submissions label it: a month or a year. */
    static Column wholePeriod() {
        return when(YEARLY.applies(), year(col("period")).cast("string"))
                .otherwise(date_format(col("period"), "yyyy-MM"));
    }

    private static Column endsReportingPeriod() {
        Column quarterly = coalesce(col("reporting").equalTo(QUARTERLY), lit(false));
        return quarterly.equalTo(false).or(month(col("period")).mod(3).equalTo(0));
    }
}
