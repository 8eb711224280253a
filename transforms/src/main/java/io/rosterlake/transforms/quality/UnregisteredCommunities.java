package io.rosterlake.transforms.quality;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import io.rosterlake.transforms.people.CommunityMonths;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonLinks;
import io.rosterlake.transforms.people.RegisterRows;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.Tables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@code COMMUNITY_UNREGISTERED}: people work in a community that the communities register behind the month's figures does
 * not have, so nothing is known of its size. One finding for each community and workers register, at its first row; value
 * is the community, detail the street and the number of people. Before a district's first communities register there is
 * nothing to compare with.
 */
final class UnregisteredCommunities {
    private UnregisteredCommunities() {}

    static Dataset<Row> find(Tables tables) {
        Dataset<Row> registers = tables.read(DistrictMonths.NAME)
                .filter(col("communities_submission_id").isNotNull())
                .filter(col("workers_period").equalTo(col("period")))
                .select(col("workers_submission_id").as("submission_id"));
        Dataset<Row> communities = tables.read(CommunityMonths.NAME)
                .select(
                        col("district_code"),
                        col("period"),
                        col("street"),
                        col("community_name").as("community"));
        return RegisterRows.ofPeople(
                        tables.read(BronzeTables.WORKERS),
                        tables.read(SubmissionVersions.NAME),
                        tables.read(PersonLinks.NAME))
                .filter(coalesce(col("marked_left"), lit(false)).equalTo(false))
                .join(broadcast(registers), "submission_id")
                .join(
                        broadcast(communities),
                        new String[] {"district_code", "period", "street", "community"},
                        "left_anti")
                .groupBy("submission_id", "street", "community")
                .agg(
                        min(struct(RegisterRows.position(), col("sheet"), col("row_number")))
                                .as("first"),
                        count_distinct(col("person_key")).as("people"))
                .select(
                        col("submission_id"),
                        col("first.sheet"),
                        col("first.row_number"),
                        lit("community").as("column_name"),
                        lit(ConsistencyCheck.UNREGISTERED_COMMUNITIES.code()).as("code"),
                        col("community").as("value"),
                        concat_ws(" / ", col("street"), col("people")).as("detail"));
    }
}
