package io.rosterlake.transforms.run;

import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.LakeException;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.lake.TableVersion;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables of a lake for those who only read, each in the version that was newest when it was first read. */
public final class PublishedTables implements Tables {
    private final Lake lake;
    private final Map<TableName, Dataset<Row>> read = new ConcurrentHashMap<>();

    public PublishedTables(Lake lake) {
        this.lake = lake;
    }

    /**
     * {@inheritDoc} A bronze table that ingestion has not made yet has no rows.
     *
     * @throws LakeException if the table has not been computed yet
     */
    @Override
    public Dataset<Row> read(TableName table) {
        return read.computeIfAbsent(table, this::newest);
    }

    private Dataset<Row> newest(TableName table) {
        Optional<TableVersion> version = lake.version(table);
        if (table.isBronze()) {
            return BronzeTables.read(lake, table, version);
        }
        return lake.read(table, version.orElseThrow(() -> LakeException.notComputed(table)));
    }
}
