package io.rosterlake.transforms.people;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_ym_interval;

import org.apache.spark.sql.Column;

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
}
