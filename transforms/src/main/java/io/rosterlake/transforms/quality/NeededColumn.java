package io.rosterlake.transforms.quality;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.lake.Rates;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.Tables;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The columns of registers that a metric needs although a row without them is kept (those marked ° in the description
 * of the registers).
 */
enum NeededColumn {
    EDUCATION(BronzeTables.WORKERS, "education", "学历", "education"),
    DEGREE(BronzeTables.WORKERS, "degree", "学位", "degree"),
    PAY_GRADE(BronzeTables.WORKERS, "pay_grade", "岗位等级", "pay grade"),
    COMMUNITY_WORK_SINCE(BronzeTables.WORKERS, "community_work_since", "参加社区工作时间", "start of community work"),
    CLASS_HOURS(BronzeTables.TRAININGS, "class_hours", "学时", "class hours"),
    TOTAL_SCORE(BronzeTables.APPRAISALS, "total_score", "考核总分", "total score"),
    PAY_TOTAL(BronzeTables.PAYROLL, "total", "应发合计", "pay total");

    private final TableName table;
    private final String column;
    private final String zh;
    private final String en;

    NeededColumn(TableName table, String column, String zh, String en) {
        this.table = table;
        this.column = column;
        this.zh = zh;
        this.en = en;
    }

    /** The registers that have such columns. */
    static List<TableName> tables() {
        return Arrays.stream(values()).map(needed -> needed.table).distinct().toList();
    }

    /** The numerator and the rate of every needed column. */
    static Stream<ColumnDefinition> definitions() {
        return Arrays.stream(values())
                .flatMap(needed -> Stream.of(
                        ColumnDefinition.whole(
                                needed.given(), "填有“" + needed.zh + "”的行数", "accepted rows with " + needed.en),
                        ColumnDefinition.rate(
                                needed.completeness(),
                                "“" + needed.zh + "”完整率(填有行数 / 接收行数)",
                                "completeness of " + needed.en + " (of accepted rows)")));
    }

    /** One row per submission: {@code submission_id} and each numerator, null where the register has no such column. */
    static Dataset<Row> counts(Tables tables) {
        return Arrays.stream(values()).collect(Collectors.groupingBy(needed -> needed.table)).entrySet().stream()
                .map(entry -> counts(tables.read(entry.getKey()), entry.getValue()))
                .reduce((one, other) -> one.unionByName(other, true))
                .orElseThrow();
    }

    /** Adds the rates to rows with {@code register}, {@code accepted} and the numerators. */
    static Dataset<Row> withCompleteness(Dataset<Row> rows) {
        Column given = Arrays.stream(values())
                .map(needed -> coalesce(col(needed.given()), lit(0)))
                .reduce(Column::plus)
                .orElseThrow();
        Map<String, Column> rates = Arrays.stream(values())
                .collect(Collectors.toMap(
                        NeededColumn::completeness, needed -> Rates.rate(col(needed.given()), col("accepted"))));
        return rows.withColumns(rates)
                .withColumns(Map.of(
                        "needed_cells", neededCells(),
                        "given_cells", when(neededCells().isNotNull(), given),
                        "completeness", Rates.rate(given, neededCells())));
    }

    private static Column neededCells() {
        Column columns = tables().stream()
                .map(table -> when(col("register").equalTo(table.table()), lit(columnsOf(table))))
                .reduce((one, other) -> coalesce(one, other))
                .orElseThrow();
        return columns.multiply(col("accepted"));
    }

    private static long columnsOf(TableName table) {
        return Arrays.stream(values())
                .filter(needed -> needed.table.equals(table))
                .count();
    }

    private static Dataset<Row> counts(Dataset<Row> register, List<NeededColumn> columns) {
        List<Column> counts = columns.stream()
                .map(needed -> count(col(needed.column)).as(needed.given()))
                .toList();
        return register.groupBy("submission_id")
                .agg(counts.get(0), counts.stream().skip(1).toArray(Column[]::new));
    }

    private String given() {
        return "given_" + column;
    }

    private String completeness() {
        return "completeness_" + column;
    }
}
