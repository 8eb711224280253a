package io.rosterlake.transforms.people;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_ym_interval;
import static org.apache.spark.sql.functions.months_between;
import static org.apache.spark.sql.functions.trunc;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/** Months as dates on their first day. */
public final class Months {
    private Months() {}

    /** All months from one to the other, both included. */
    public static Column sequence(Column from, Column to) {
        return org.apache.spark.sql.functions.sequence(from, to, make_ym_interval(lit(0), lit(1)));
    }

    public static Column after(Column month) {
        return add_months(month, 1);
    }

    public static Column before(Column month) {
        return add_months(month, -1);
    }

    /** The month that a day lies in. */
    public static Column of(Column day) {
        return trunc(day, "month");
    }

    /** How many months the second month lies after the first. */
    public static Column between(Column from, Column to) {
        return months_between(to, from).cast(DataTypes.LongType);
    }
}
