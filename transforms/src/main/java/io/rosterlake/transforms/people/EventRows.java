package io.rosterlake.transforms.people;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Registers of events: trainings, certificates, appraisals. What is in force is the union of all files in force, and an
 * event that stands in two files, or twice in one, counts once.
 */
public final class EventRows {
    /** Where an event's values come from, and how many rows state it. */
    public static final List<ColumnDefinition> SOURCE = Stream.concat(
                    RegisterRows.SOURCE.stream(),
                    Stream.of(ColumnDefinition.whole(
                            "stated_in_rows", "写明此事的行数(各份有效文件合计)", "rows in force that state it")))
            .toList();

    private EventRows() {}

    /**
     * One row per event, under its person's one key. The values are those of the row received last.
     *
     * @param register the register's bronze table
     * @param event the columns that make it one event
     * @param values the other columns of the register to keep
     */
    public static Dataset<Row> once(Tables tables, TableName register, List<String> event, String... values) {
        Dataset<Row> rows = RegisterRows.ofPeople(
                tables.read(register), tables.read(SubmissionVersions.NAME), tables.read(PersonLinks.NAME));
        return once(rows, event, values);
    }

    /** The same of rows that {@link RegisterRows#ofPeople} gave. */
    public static Dataset<Row> once(Dataset<Row> rows, List<String> event, String... values) {
        Column[] key = event.stream().map(name -> col(name)).toArray(Column[]::new);
        Column kept = struct(Stream.concat(Stream.of("submission_id", "sheet", "row_number"), Arrays.stream(values))
                .map(name -> col(name))
                .toArray(Column[]::new));
        Column received = struct(col("received_on"), col("file"), RegisterRows.position());
        return rows.groupBy(key)
                .agg(max_by(kept, received).as("last"), count(lit(1)).as("stated_in_rows"))
                .select(Stream.concat(Arrays.stream(key), Stream.of(col("last.*"), col("stated_in_rows")))
                        .toArray(Column[]::new));
    }

    /** Every accepted row of the register's files in force stands behind exactly one event. */
    public static Check everyRowCounts(Dataset<Row> events, Tables tables, TableName register) {
        Dataset<Row> accepted = RegisterRows.inForce(tables.read(register), tables.read(SubmissionVersions.NAME))
                .agg(count(lit(1)).as("accepted"));
        Dataset<Row> stated =
                events.agg(coalesce(sum("stated_in_rows"), lit(0L)).as("stated"));
        return new Check(
                new BilingualText("有效文件的每一行恰好计一次", "every row of the files in force counts once"),
                accepted.crossJoin(stated).filter(col("accepted").notEqual(col("stated"))),
                List.of("accepted", "stated"));
    }

    /** Some columns, then those of {@link #SOURCE}. */
    public static List<ColumnDefinition> withSource(Collection<ColumnDefinition> columns) {
        List<ColumnDefinition> all = new ArrayList<>(columns);
        all.addAll(SOURCE);
        return List.copyOf(all);
    }
}
