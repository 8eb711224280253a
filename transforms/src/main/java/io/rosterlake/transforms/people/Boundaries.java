package io.rosterlake.transforms.people;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * What {@code bronze.boundary_change} says about districts. Every method takes that table as it is; the rows with the
 * newest {@code recorded_at} are the list that counts. A change holds from the first day of {@code valid_from} on.
 */
public final class Boundaries {
    private static final Column MOVES_PEOPLE = col("kind").notEqual("renamed");
    private static final Column IS_OLD = col("role").equalTo("old");

    private Boundaries() {}

    /** The districts that are no more: {@code district_code, abolished_from}. */
    public static Dataset<Row> abolished(Dataset<Row> changes) {
        return sideOnly(newest(changes).filter(MOVES_PEOPLE), "old")
                .groupBy("district_code")
                .agg(min("valid_from").as("abolished_from"));
    }

    /**
     * Who takes over people from whom: {@code from_district, to_district, valid_from}. A district that goes on takes
     * over nobody from itself.
     */
    public static Dataset<Row> successions(Dataset<Row> changes) {
        Dataset<Row> moves = newest(changes).filter(MOVES_PEOPLE);
        Dataset<Row> before = moves.filter(IS_OLD)
                .select(
                        col("change_number"),
                        col("valid_from"),
                        col("district_code").as("from_district"));
        Dataset<Row> after = moves.filter(IS_OLD.equalTo(false))
                .select(col("change_number"), col("district_code").as("to_district"));
        return before.join(after, "change_number")
                .filter(col("from_district").notEqual(col("to_district")))
                .select("from_district", "to_district", "valid_from")
                .distinct();
    }

    /**
     * The districts that there were not before: {@code district_code, made_from}. A merger of several into one that is
     * not among them makes it; who goes on stands on both sides.
     */
    static Dataset<Row> made(Dataset<Row> changes) {
        Dataset<Row> moves = newest(changes).filter(MOVES_PEOPLE);
        WindowSpec change = Window.partitionBy("change_number");
        Column oldDistricts = org.apache.spark.sql.functions.count_if(IS_OLD).over(change);
        Dataset<Row> making = moves.withColumn("old_districts", oldDistricts)
                .filter(col("kind")
                        .isin("split", "recoded")
                        .or(col("kind")
                                .equalTo("merged")
                                .and(col("old_districts").gt(1))));
        return sideOnly(making, "new")
                .groupBy("district_code")
                .agg(min("valid_from").as("made_from"));
    }

    /** Former names: {@code district_code, former_name, valid_from} (null: from the beginning)@{code , valid_until}. */
    static Dataset<Row> formerNames(Dataset<Row> changes) {
        return newest(changes)
                .filter(MOVES_PEOPLE.equalTo(false).and(IS_OLD))
                .select(
                        col("district_code"),
                        col("former_name"),
                        lag("valid_from", 1).over(inOrder()).as("valid_from"),
                        col("valid_from").as("valid_until"));
    }

    /** Since when a district's area is the same: {@code district_code, same_since, valid_from, valid_until} (null: open). */
    static Dataset<Row> areas(Dataset<Row> changes) {
        return newest(changes)
                .filter(MOVES_PEOPLE)
                .select("district_code", "valid_from")
                .distinct()
                .withColumn("same_since", col("valid_from"))
                .withColumn("valid_until", lead("valid_from", 1).over(inOrder()));
    }

    /**
     * Adds what held in a month to rows of districts and months.
     *
     * @param intervals {@code district_code, valid_from, valid_until} (the first month in which it holds no longer), and
     *     what held; null is open, and intervals of a district do not overlap
     */
    static Dataset<Row> then(Dataset<Row> rows, Column month, Dataset<Row> intervals) {
        Dataset<Row> held = intervals.withColumnRenamed("district_code", "held_in");
        Column holds = col("held_in")
                .equalTo(col("district_code"))
                .and(col("valid_from").isNull().or(col("valid_from").leq(month)))
                .and(col("valid_until").isNull().or(col("valid_until").gt(month)));
        return rows.join(broadcast(held), holds, "left").drop("held_in", "valid_from", "valid_until");
    }

    /** Codes that stand on one side of a change only. */
    private static Dataset<Row> sideOnly(Dataset<Row> changes, String side) {
        Dataset<Row> others = changes.filter(col("role").notEqual(side)).select("change_number", "district_code");
        return changes.filter(col("role").equalTo(side))
                .join(others, new String[] {"change_number", "district_code"}, "left_anti");
    }

    private static WindowSpec inOrder() {
        return Window.partitionBy("district_code").orderBy("valid_from");
    }

    private static Dataset<Row> newest(Dataset<Row> changes) {
        Dataset<Row> newest = changes.agg(max("recorded_at").as("recorded_at"));
        return changes.join(broadcast(newest), "recorded_at")
                .filter(col("change_number").gt(0));
    }
}
