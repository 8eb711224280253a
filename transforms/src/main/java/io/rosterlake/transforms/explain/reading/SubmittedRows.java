package io.rosterlake.transforms.explain.reading;

import static org.apache.spark.sql.functions.col;

import io.rosterlake.transforms.explain.ExplainException;
import io.rosterlake.transforms.explain.RowReference;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which file a row was in.
 *
 * @param files the paths of the files in force, by submission
 */
record SubmittedRows(Map<String, String> files) {
    static SubmittedRows read(Tables tables) {
        return new SubmittedRows(
                tables
                        .read(SubmissionVersions.NAME)
                        .filter(col("in_force"))
                        .select("submission_id", "file")
                        .collectAsList()
                        .stream()
                        .collect(Collectors.toMap(row -> row.getString(0), row -> row.getString(1))));
    }

    /** A file as a whole. */
    RowReference file(String submission) {
        return new RowReference(submission, files.getOrDefault(submission, submission), "", 0);
    }

    /** The place of a row that carries {@code submission_id, sheet, row_number}. */
    RowReference row(Cells row) {
        String submission = row.text("submission_id");
        String sheet = row.optionalText("sheet");
        return new RowReference(
                submission,
                files.getOrDefault(submission, submission),
                sheet == null ? "" : sheet,
                row.number("row_number"));
    }

    /** The rows of a table, if it has the column: the tables of an earlier program may not. */
    static Dataset<Row> with(String column, Dataset<Row> rows, TableName table) {
        if (!Arrays.asList(rows.columns()).contains(column)) {
            throw new ExplainException(new BilingualText(
                    "表 %s 由较早版本的程序写入，缺 %s 列。请先运行 rosterlake transform。".formatted(table, column),
                    "Table %s was written by an earlier program and lacks the column %s. Run rosterlake transform first."
                            .formatted(table, column)));
        }
        return rows;
    }
}
