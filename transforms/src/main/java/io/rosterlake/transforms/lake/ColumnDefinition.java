package io.rosterlake.transforms.lake;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;

/**
 * A column of a table that this program writes.
 *
 * @param name name, part of the contract with readers
 * @param type Spark type
 * @param zh label in Chinese
 * @param en label in English
 */
public record ColumnDefinition(String name, DataType type, String zh, String en) {
    /** Scale of rates, which are fractions: 0.125000. */
    public static final int RATE_SCALE = 6;

    /** Scale of probabilities that are multiplied with one another: 0.003571429. */
    public static final int PROBABILITY_SCALE = 9;

    /** Scale of ratios such as households per worker. */
    public static final int RATIO_SCALE = 4;

    public static ColumnDefinition text(String name, String zh, String en) {
        return new ColumnDefinition(name, DataTypes.StringType, zh, en);
    }

    /** A day, or a month as its first day. */
    public static ColumnDefinition date(String name, String zh, String en) {
        return new ColumnDefinition(name, DataTypes.DateType, zh, en);
    }

    public static ColumnDefinition flag(String name, String zh, String en) {
        return new ColumnDefinition(name, DataTypes.BooleanType, zh, en);
    }

    public static ColumnDefinition whole(String name, String zh, String en) {
        return new ColumnDefinition(name, DataTypes.LongType, zh, en);
    }

    /** A number with six decimals. */
    public static ColumnDefinition rate(String name, String zh, String en) {
        return new ColumnDefinition(name, DataTypes.createDecimalType(18, RATE_SCALE), zh, en);
    }

    /** A number with nine decimals. */
    public static ColumnDefinition probability(String name, String zh, String en) {
        return new ColumnDefinition(name, DataTypes.createDecimalType(18, PROBABILITY_SCALE), zh, en);
    }

    /** An amount in yuan, to the fen. */
    public static ColumnDefinition money(String name, String zh, String en) {
        return new ColumnDefinition(name, DataTypes.createDecimalType(18, 2), zh, en);
    }

    /** A number as it was computed, for those who compute on. */
    public static ColumnDefinition unrounded(String name, String zh, String en) {
        return new ColumnDefinition(name, DataTypes.DoubleType, zh, en);
    }

    /** A number with four decimals. */
    public static ColumnDefinition ratio(String name, String zh, String en) {
        return new ColumnDefinition(name, DataTypes.createDecimalType(18, RATIO_SCALE), zh, en);
    }

    Metadata metadata() {
        return new MetadataBuilder().putString("comment", zh + " | " + en).build();
    }
}
