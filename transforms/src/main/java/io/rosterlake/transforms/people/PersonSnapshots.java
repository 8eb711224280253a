package io.rosterlake.transforms.people;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One row per district, register and person. Of several rows the one with the highest post level stands for the person,
 * then the first; rows marked as left stand for nobody who has another row.
 */
final class PersonSnapshots {
    static final String UNKNOWN_GROUP = "unknown";

    private static final String[] VALUES = {
        "street",
        "community",
        "staff_group",
        "post",
        "post_level",
        "sex",
        "birth_month",
        "education",
        "degree",
        "political_status",
        "pay_grade",
        "grade_since",
        "contract_start",
        "contract_end",
        "contract_open_ended",
        "post_since",
        "community_work_since",
        "retirement_class",
        "submission_id",
        "sheet",
        "row_number"
    };

    private PersonSnapshots() {}

    /**
     * @param rows rows of workers registers in force
     * @return per person their values, and {@code present}: false when every row of theirs is marked as left
     */
    static Dataset<Row> of(Dataset<Row> rows) {
        return of(rows, VALUES);
    }

    /** The same with the values of these columns only. */
    static Dataset<Row> of(Dataset<Row> rows, String... values) {
        Column left = coalesce(col("marked_left"), lit(false));
        Column counts = left.equalTo(false);
        Dataset<Row> people = rows.withColumn("staff_group", coalesce(col("staff_category"), lit(UNKNOWN_GROUP)))
                .groupBy("district_code", "period", "person_key")
                .agg(
                        min(struct(standing(left, values))).as("person"),
                        coalesce(sum(when(counts, coalesce(col("roles"), lit(1)))), lit(0))
                                .as("roles"),
                        coalesce(bool_or(counts.and(col("post").equalTo("both"))), lit(false))
                                .or(coalesce(
                                        bool_or(counts.and(col("post").equalTo("secretary")))
                                                .and(bool_or(
                                                        counts.and(col("post").equalTo("director")))),
                                        lit(false)))
                                .as("concurrent_head"),
                        coalesce(bool_or(counts.and(isLabourPost())), lit(false))
                                .as("labour_post"));
        Column[] unpacked = Stream.concat(
                        Stream.of("district_code", "period", "person_key", "roles", "concurrent_head", "labour_post")
                                .map(name -> col(name)),
                        Stream.concat(
                                Stream.of(col("person.left").equalTo(false).as("present")),
                                Arrays.stream(values).map(name -> col("person." + name))))
                .toArray(Column[]::new);
        return people.select(unpacked);
    }

    /** A labour post has 劳动保障 in its name. */
    private static Column isLabourPost() {
        return coalesce(col("post_name").contains("劳动保障"), col("post").equalTo("labour"));
    }

    /** The smallest of these is the row that stands for the person. */
    private static Column[] standing(Column left, String... values) {
        return Stream.concat(
                        Stream.of(left.as("left"), rank().as("rank"), RegisterRows.position()),
                        Arrays.stream(values).map(name -> col(name)))
                .toArray(Column[]::new);
    }

    private static Column rank() {
        Column level = col("post_level");
        return when(level.equalTo("head"), 1)
                .when(level.equalTo("deputy"), 2)
                .when(level.equalTo("staff"), 3)
                .otherwise(4);
    }
}
