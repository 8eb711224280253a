package io.rosterlake.reports.database;

import io.delta.kernel.types.StructField;
import io.rosterlake.reports.lake.ActiveFile;
import io.rosterlake.reports.lake.TableSnapshot;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A view in the embedded database that reads exactly the files of a snapshot. Its first part is an empty relation with the table's columns and types: it
 * gives a table without files its columns, and a file that was written before a column was added a null in it. Partition values are joined by file.
 */
record SnapshotView(TableSnapshot snapshot) {

    String createStatement() {
        String view = Sql.identifier(snapshot.name().schema()) + "."
                + Sql.identifier(snapshot.name().table());
        String select = "SELECT " + columns("CAST(NULL AS %2$s) AS %1$s") + " WHERE false";
        if (!snapshot.files().isEmpty()) {
            select += " UNION ALL BY NAME " + rows();
        }
        return "CREATE VIEW " + view + " AS " + select;
    }

    private String rows() {
        String files = snapshot.files().stream()
                .map(file -> Sql.literal(file.path().toString()))
                .collect(Collectors.joining(", ", "[", "]"));
        String options = ", union_by_name = true, hive_partitioning = false";
        if (snapshot.partitionColumns().isEmpty()) {
            return "SELECT * FROM read_parquet(" + files + options + ")";
        }
        return "SELECT stored.* EXCLUDE (partition_file), " + partitionColumns() + " FROM read_parquet(" + files
                + options + ", filename = 'partition_file') stored JOIN (VALUES " + partitionValues()
                + ") AS partitions(file, " + names(snapshot.partitionColumns())
                + ") ON stored.partition_file = partitions.file";
    }

    private String columns(String template) {
        return snapshot.schema().fields().stream()
                .map(field -> column(template, field))
                .collect(Collectors.joining(", "));
    }

    private String partitionColumns() {
        return snapshot.schema().fields().stream()
                .filter(field -> snapshot.partitionColumns().contains(field.getName()))
                .map(field -> column("CAST(partitions.%1$s AS %2$s) AS %1$s", field))
                .collect(Collectors.joining(", "));
    }

    private String partitionValues() {
        return snapshot.files().stream().map(this::partitionValuesOf).collect(Collectors.joining(", "));
    }

    private String partitionValuesOf(ActiveFile file) {
        String values = snapshot.partitionColumns().stream()
                .map(column -> file.partitionValues().get(column))
                .map(value -> value == null ? "NULL" : Sql.literal(value))
                .collect(Collectors.joining(", "));
        return "(" + Sql.literal(file.path().toString()) + ", " + values + ")";
    }

    private static String column(String template, StructField field) {
        return String.format(template, Sql.identifier(field.getName()), SqlTypes.of(field.getDataType()));
    }

    private static String names(List<String> columns) {
        return columns.stream().map(Sql::identifier).collect(Collectors.joining(", "));
    }
}
