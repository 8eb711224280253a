package io.rosterlake.transforms.movement;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import io.rosterlake.transforms.people.RegisterRows;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Departure records: events, so every file in force counts, and a record that stands in two files counts once. */
final class Departures {
    private Departures() {}

    /**
     * One row per district, person and day of leaving; where files give different reasons, the one received last is
     * right.
     */
    static Dataset<Row> once(Dataset<Row> departures, Dataset<Row> versions, Dataset<Row> links) {
        return RegisterRows.ofPeople(departures, versions, links)
                .groupBy("district_code", "person_key", "left_on")
                .agg(max_by(col("reason"), struct(col("received_on"), col("file"), RegisterRows.position()))
                        .as("departure_reason"));
    }

    /**
     * For each exit the record that fits: its day lies after the last register with the person and not after the first
     * one without. Of several, the latest.
     */
    static Dataset<Row> fitting(Dataset<Row> exits, Dataset<Row> departures) {
        return exits.join(departures, new String[] {"district_code", "person_key"}, "inner")
                .filter(col("left_on").gt(last_day(col("seen"))))
                .filter(col("left_on").leq(last_day(col("period"))))
                .groupBy("district_code", "person_key", "period")
                .agg(
                        max_by(col("departure_reason"), col("left_on")).as("departure_reason"),
                        max("left_on").as("left_on"));
    }
}
