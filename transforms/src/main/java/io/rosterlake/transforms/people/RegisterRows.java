package io.rosterlake.transforms.people;

import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.Tables;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The rows of the registers that are in force. */
public final class RegisterRows {
    /** Where a row's values come from: columns of tables that keep one row of a register. */
    static final List<ColumnDefinition> SOURCE = List.of(
            ColumnDefinition.text("submission_id", "取自报送编号", "submission that the values come from"),
            ColumnDefinition.text("sheet", "工作表", "sheet"),
            ColumnDefinition.whole("row_number", "行号", "row number"));

    private static final String POSITION = "position";

    private RegisterRows() {}

    /**
     * Rows of submissions in force, each with its {@link #position()}, {@code received_on} and {@code file}.
     *
     * @param rows a register's bronze table
     * @param versions {@code silver.submission_version}
     */
    public static Dataset<Row> inForce(Dataset<Row> rows, Dataset<Row> versions) {
        Dataset<Row> inForce =
                versions.filter(col("in_force")).select("submission_id", "sheets", "received_on", "file");
        Column sheet = coalesce(array_position(col("sheets"), col("sheet")), lit(0L));
        return rows.join(broadcast(inForce), "submission_id")
                .withColumn(POSITION, struct(sheet.as("sheet"), col("row_number")))
                .drop("sheets");
    }

    /**
     * The same rows of a register of people, each under its person's one key.
     *
     * @param links {@code silver.person_link}
     */
    public static Dataset<Row> ofPeople(Dataset<Row> rows, Dataset<Row> versions, Dataset<Row> links) {
        return underOneKey(inForce(rows, versions), links);
    }

    private static Dataset<Row> underOneKey(Dataset<Row> rows, Dataset<Row> links) {
        Dataset<Row> linked = links.select(
                col("earlier_person_key").as("linked_key"), col("person_key").as("linked_to"));
        return rows.join(broadcast(linked), col("person_key").equalTo(col("linked_key")), "left")
                .withColumn("person_key", coalesce(col("linked_to"), col("person_key")))
                .drop("linked_key", "linked_to");
    }

    /** Some columns, then those of {@link #SOURCE}. */
    public static List<ColumnDefinition> withSource(List<ColumnDefinition> columns) {
        return Stream.concat(columns.stream(), SOURCE.stream()).toList();
    }

    /**
     * {@code district_code, person_key} of everybody who stands in any version of a workers register, in force or not, each
     * under their one key.
     */
    public static Dataset<Row> whereabouts(Tables tables) {
        return underOneKey(tables.read(BronzeTables.WORKERS), tables.read(PersonLinks.NAME))
                .select("district_code", "person_key")
                .distinct();
    }

    /** Where a row stands in its file; the first row of the first sheet is the smallest. */
    public static Column position() {
        return col(POSITION);
    }
}
