package io.rosterlake.transforms.run;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Something that must hold for every row of a table.
 *
 * @param rule what must hold, for people
 * @param violations the rows for which it does not
 * @param key the columns that name such a row to people; none of them may tell who a person is
 */
public record Check(BilingualText rule, Dataset<Row> violations, List<String> key) {
    private static final int SAMPLES = 3;

    public Check {
        key = List.copyOf(key);
    }

    /** The rows must satisfy the condition; an unknown answer does not. */
    public static Check holds(String zh, String en, Dataset<Row> rows, List<String> key, Column condition) {
        Column violated =
                org.apache.spark.sql.functions.coalesce(condition, lit(false)).equalTo(false);
        return new Check(new BilingualText(zh, en), rows.filter(violated), key);
    }

    /**
     * No two rows may share the key.
     *
     * @param shown the part of the key that names a row to people
     */
    public static Check unique(Dataset<Row> rows, List<String> key, List<String> shown) {
        Column[] columns = key.stream().map(name -> col(name)).toArray(Column[]::new);
        Dataset<Row> repeated = rows.groupBy(columns)
                .agg(count(lit(1)).as("rows"))
                .filter(col("rows").gt(1));
        return new Check(new BilingualText("主键不得重复", "keys are unique"), repeated, shown);
    }

    /**
     * Rates and ratios are there exactly where their denominator is not 0, and never negative.
     *
     * @param denominators by the name of the rate, an SQL expression over counts
     */
    public static Check rates(Dataset<Row> rows, List<String> key, Map<String, String> denominators) {
        Column holds = denominators.entrySet().stream()
                .map(rate -> {
                    Column counted = org.apache
                            .spark
                            .sql
                            .functions
                            .coalesce(org.apache.spark.sql.functions.expr(rate.getValue()), lit(0))
                            .notEqual(0);
                    return org.apache
                            .spark
                            .sql
                            .functions
                            .coalesce(col(rate.getKey()).geq(0), lit(false))
                            .equalTo(counted);
                })
                .reduce(lit(true), Column::and);
        return holds("分母不为 0 的比率都有值,其余都没有", "a rate is there exactly where its denominator is not 0", rows, key, holds);
    }

    /** Samples of what is wrong: the number of the check and the row's name. */
    Dataset<Row> samples(int number) {
        Column[] parts = key.stream()
                .map(name -> org.apache.spark.sql.functions.coalesce(col(name).cast("string"), lit("-")))
                .toArray(Column[]::new);
        return violations
                .limit(SAMPLES)
                .select(lit(number).as("check"), array_join(array(parts), " ").as("key"));
    }
}
