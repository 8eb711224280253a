package io.rosterlake.transforms.lake;

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
    private final long rowsInOneFile;

    public Publisher(Lake lake) {
        this(lake, ROWS_IN_ONE_FILE);
    }

    Publisher(Lake lake, long rowsInOneFile) {
        this.lake = lake;
        this.rowsInOneFile = rowsInOneFile;
    }

    /**
     * Writes the rows as the table's new version, sorted by its key.
     *
     * @param rows conforming rows
     * @param count how many they are
     * @param provenance what they were computed from
     */
    public void publish(TableDefinition definition, Dataset<Row> rows, long count, Provenance provenance) {
        String path = lake.path(definition.name());
        arranged(definition, rows, count)
                .writeTo("delta.`" + path + "`")
                .using("delta")
                .option("userMetadata", provenance.asUserMetadata())
                .tableProperty("comment", definition.description())
                .tableProperty(Lake.FORMAT_PROPERTY, String.valueOf(Lake.FORMAT))
                .tableProperty("delta.minReaderVersion", "1")
                .tableProperty("delta.minWriterVersion", "2")
                .createOrReplace();
        requirePlainProtocol(definition.name());
    }

    /**
     * Writes the rows as the table's new version where only some of them are others. A table in one file is written anew,
     * so that it stays sorted; of a larger one only the files with such rows.
     *
     * @param rows conforming rows, all of them
     * @param replaced the rows that may be others, as an SQL condition
     */
    public void publish(
            TableDefinition definition, Dataset<Row> rows, long count, Provenance provenance, String replaced) {
        if (count <= rowsInOneFile) {
            publish(definition, rows, count, provenance);
            return;
        }
        definition
                .ordered(rows.filter(replaced))
                .write()
                .format("delta")
                .mode("overwrite")
                .option("replaceWhere", replaced)
                .option("userMetadata", provenance.asUserMetadata())
                .save(lake.path(definition.name()));
        requirePlainProtocol(definition.name());
    }

    /**
     * Commits no rows: those that stand in the table are the ones computed from these inputs too. A commit of nothing at
     * all would be left out, so this one carries a transaction's name and number.
     *
     * @param version the table's newest version
     */
    public void confirm(TableDefinition definition, TableVersion version, Provenance provenance) {
        lake.read(definition.name(), version)
                .limit(0)
                .write()
                .format("delta")
                .mode("append")
                .option("txnAppId", "rosterlake")
                .option("txnVersion", version.version() + 1)
                .option("userMetadata", provenance.asUserMetadata())
                .save(lake.path(definition.name()));
    }

    private Dataset<Row> arranged(TableDefinition definition, Dataset<Row> rows, long count) {
        return count <= rowsInOneFile ? definition.sorted(rows.coalesce(1)) : definition.ordered(rows);
    }

    private void requirePlainProtocol(TableName table) {
        String protocol = lake.version(table).map(TableVersion::protocol).orElse("-");
        if (!protocol.equals(PLAIN_PROTOCOL)) {
            throw LakeException.protocol(table, protocol);
        }
    }
}
