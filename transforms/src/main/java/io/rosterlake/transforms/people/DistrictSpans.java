package io.rosterlake.transforms.people;

import static org.apache.spark.sql.functions.bool_and;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** From which month to which a district has figures, and whether a boundary change begins or ends them. */
final class DistrictSpans {
    private static final Column IS_THERE = coalesce(col("last_register").geq(col("valid_from")), lit(false));

    private DistrictSpans() {}

    /**
     * One row per district with a workers register: {@code district_code, first_period, last_period, abolished_from,
     * opened_by_change}.
     *
     * <p>An abolition takes effect once every district that takes over people has a workers register of its month or
     * later (without such districts: once any district has one), for only then is it known who went where. It ends the
     * figures like a register with nobody in it: the last register before it is carried forward until the month before.
     * A district that was made by a change opens with it when each that it was made of had a register before it began:
     * there was nobody before then.
     *
     * @param workers {@code district_code, workers_period}, one row per register
     * @param changes {@code bronze.boundary_change}
     */
    static Dataset<Row> of(Dataset<Row> workers, Dataset<Row> changes) {
        Dataset<Row> sent = workers.groupBy("district_code")
                .agg(
                        min("workers_period").as("first_period"),
                        max("workers_period").as("last_register"));
        return sent.join(broadcast(ends(sent, changes)), key(), "left")
                .join(broadcast(openings(sent, changes)), key(), "left")
                .withColumn("opened_by_change", coalesce(col("opened_by_change"), lit(false)))
                .withColumn("last_period", coalesce(Months.before(col("abolished_from")), col("last_register")))
                .drop("last_register");
    }

    private static Dataset<Row> ends(Dataset<Row> sent, Dataset<Row> changes) {
        Dataset<Row> successors = Boundaries.successions(changes)
                .withColumnRenamed("to_district", "district_code")
                .join(sent, key(), "left")
                .groupBy(
                        col("from_district").as("district_code"),
                        col("valid_from").as("abolished_from"))
                .agg(bool_and(IS_THERE).as("all_are_there"));
        Dataset<Row> newest = sent.agg(max("last_register").as("newest_register"));
        return Boundaries.abolished(changes)
                .join(broadcast(successors), new String[] {"district_code", "abolished_from"}, "left")
                .crossJoin(broadcast(newest))
                .filter(coalesce(col("all_are_there"), col("newest_register").geq(col("abolished_from"))))
                .select("district_code", "abolished_from");
    }

    private static Dataset<Row> openings(Dataset<Row> sent, Dataset<Row> changes) {
        Dataset<Row> predecessors = Boundaries.successions(changes)
                .withColumnRenamed("from_district", "district_code")
                .join(sent, key(), "left")
                .groupBy(
                        col("to_district").as("district_code"),
                        col("valid_from").as("made_from"))
                .agg(bool_and(coalesce(col("first_period").lt(col("valid_from")), lit(false)))
                        .as("were_all_there"));
        return Boundaries.made(changes)
                .join(broadcast(predecessors), new String[] {"district_code", "made_from"})
                .join(sent, key())
                .select(
                        col("district_code"),
                        col("were_all_there")
                                .and(col("first_period").geq(col("made_from")))
                                .as("opened_by_change"));
    }

    private static String[] key() {
        return new String[] {"district_code"};
    }
}
