package io.rosterlake.transforms.lake;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.round;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/** Quotients of counts, exact until they are rounded once, half up. */
public final class Rates {
    private Rates() {}

    /** A fraction with six decimals; null when the denominator is zero or unknown. */
    public static Column rate(Column numerator, Column denominator) {
        return quotient(numerator, denominator, ColumnDefinition.RATE_SCALE);
    }

    /** A probability with nine decimals; null when the denominator is zero or unknown. */
    public static Column probability(Column numerator, Column denominator) {
        return quotient(numerator, denominator, ColumnDefinition.PROBABILITY_SCALE);
    }

    /** A ratio with four decimals; null when the denominator is zero or unknown. */
    public static Column ratio(Column numerator, Column denominator) {
        return quotient(numerator, denominator, ColumnDefinition.RATIO_SCALE);
    }

    private static Column quotient(Column numerator, Column denominator, int scale) {
        return round(exact(numerator).divide(nullif(exact(denominator), exact(lit(0)))), scale);
    }

    private static Column exact(Column count) {
        return count.cast(DataTypes.createDecimalType(18, 0));
    }
}
