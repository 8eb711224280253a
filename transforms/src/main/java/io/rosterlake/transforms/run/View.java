package io.rosterlake.transforms.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a job sees of an input: it is given nothing else, so what it does not see cannot change its result.
 *
 * @param condition which rows, as an SQL condition
 * @param columns which columns; empty for all
 */
public record View(String condition, List<String> columns) {
    /** All rows and columns. */
    public static final View ALL = new View("true", List.of());

    public View {
        columns = List.copyOf(columns);
    }

    /** All rows, of which some columns. */
    public static View of(String... columns) {
        return new View("true", List.of(columns));
    }

    /** Of these rows only those that satisfy the condition too. */
    public View where(String other) {
        return new View(other, columns);
    }

    /** What a job sees of a table. */
    public Dataset<Row> of(Dataset<Row> rows) {
        Dataset<Row> seen = condition.equals("true") ? rows : rows.filter(expr(condition));
        return columns.isEmpty()
                ? seen
                : seen.select(columns.stream().map(name -> col(name)).toArray(Column[]::new));
    }
}
