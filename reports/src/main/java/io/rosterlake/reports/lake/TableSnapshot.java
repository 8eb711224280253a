package io.rosterlake.reports.lake;

import io.delta.kernel.types.StructType;
import java.util.List;

/** The newest version of a table: its columns, partition columns and the files that it consists of, in the order of their paths. */
public record TableSnapshot(
        TableName name, long version, StructType schema, List<String> partitionColumns, List<ActiveFile> files) {
    public TableSnapshot {
        partitionColumns = List.copyOf(partitionColumns);
        files = List.copyOf(files);
    }
}
