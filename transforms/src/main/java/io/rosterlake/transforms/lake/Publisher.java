package io.rosterlake.transforms.lake;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Publishes a new version of a table in one Delta commit: rows, columns, labels, description and properties change
 * together, so a reader sees the version before or this one, whatever happens in between.
 */
public final class Publisher {
    private static final String PLAIN_PROTOCOL = "1/2";
    private static final long ROWS_IN_ONE_FILE = 2_000_000;

    private final Lake lake;

    public Publisher(Lake lake) {
        this.lake = lake;
    }

    /**
     * Writes the rows as the table's new version, sorted by its key.
     *
     * @param rows conforming rows
     * @param count how many they are
     * @param fingerprint what they were computed from
     */
    public void publish(TableDefinition definition, Dataset<Row> rows, long count, Fingerprint fingerprint) {
        String path = lake.path(definition.name());
        arranged(definition, rows, count)
                .writeTo("delta.`" + path + "`")
                .using("delta")
                .option("userMetadata", fingerprint.asUserMetadata())
                .tableProperty("comment", definition.description())
                .tableProperty(Lake.FORMAT_PROPERTY, String.valueOf(Lake.FORMAT))
                .tableProperty("delta.minReaderVersion", "1")
                .tableProperty("delta.minWriterVersion", "2")
                .createOrReplace();
        requirePlainProtocol(definition.name());
    }

    private static Dataset<Row> arranged(TableDefinition definition, Dataset<Row> rows, long count) {
        if (count <= ROWS_IN_ONE_FILE) {
            return definition.sorted(rows.coalesce(1));
        }
        Column[] key = definition.key().stream().map(name -> col(name)).toArray(Column[]::new);
        return rows.orderBy(key);
    }

    private void requirePlainProtocol(TableName table) {
        String protocol = lake.version(table).map(TableVersion::protocol).orElse("-");
        if (!protocol.equals(PLAIN_PROTOCOL)) {
            throw LakeException.protocol(table, protocol);
        }
    }
}
