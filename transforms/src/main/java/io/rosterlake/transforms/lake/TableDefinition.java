package io.rosterlake.transforms.lake;

import static org.apache.spark.sql.functions.col;

import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * A table that this program writes. Readers of the lake know the columns by these names and labels.
 *
 * @param name where it stands
 * @param zh what one row is, in Chinese
 * @param en what one row is, in English
 * @param key the columns that tell rows apart; rows are stored in their order
 * @param columns all columns in order
 */
public record TableDefinition(TableName name, String zh, String en, List<String> key, List<ColumnDefinition> columns) {
    public TableDefinition {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    /** The rows with exactly the columns of the definition, typed and labelled; other columns are dropped. */
    public Dataset<Row> conform(Dataset<Row> rows) {
        return rows.select(columns.stream()
                .map(column -> col(column.name()).cast(column.type()).as(column.name(), column.metadata()))
                .toArray(Column[]::new));
    }

    /** The columns, for rows that are made by hand in this order. */
    public StructType schema() {
        StructType schema = new StructType();
        for (ColumnDefinition column : columns) {
            schema = schema.add(column.name(), column.type());
        }
        return schema;
    }

    /** The rows of each partition in the order of the key. */
    Dataset<Row> sorted(Dataset<Row> rows) {
        return rows.sortWithinPartitions(keyColumns());
    }

    /** The rows in the order of the key. */
    Dataset<Row> ordered(Dataset<Row> rows) {
        return rows.orderBy(keyColumns());
    }

    private Column[] keyColumns() {
        return key.stream().map(name -> col(name)).toArray(Column[]::new);
    }

    /** What the columns are called, by name. */
    public Map<String, BilingualText> labels() {
        return columns.stream()
                .collect(Collectors.toMap(
                        ColumnDefinition::name, column -> new BilingualText(column.zh(), column.en())));
    }

    String description() {
        return zh + " | " + en;
    }
}
