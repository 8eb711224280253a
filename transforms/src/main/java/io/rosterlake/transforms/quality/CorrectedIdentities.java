package io.rosterlake.transforms.quality;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;

import io.rosterlake.transforms.people.PersonLinks;
import io.rosterlake.transforms.run.Tables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@code ID_CORRECTED}: somebody goes on under another identity number and is taken for the same person. The finding stands
 * at the first row with the new number; its detail is month, sheet and line of the last row with the old one. What a
 * district decided by its own list is no finding.
 */
final class CorrectedIdentities {
    private CorrectedIdentities() {}

    static Dataset<Row> find(Tables tables) {
        return tables.read(PersonLinks.NAME)
                .filter(col("decided_by").equalTo("automatic"))
                .select(
                        col("submission_id"),
                        col("sheet"),
                        col("row_number"),
                        lit("id_number").as("column_name"),
                        lit(ConsistencyCheck.CORRECTED_IDENTITIES.code()).as("code"),
                        lit(null).as("value"),
                        concat_ws(
                                        " / ",
                                        date_format(col("last_in"), "yyyy-MM"),
                                        coalesce(col("earlier_sheet"), lit("-")),
                                        col("earlier_row_number"))
                                .as("detail"))
                .distinct();
    }
}
