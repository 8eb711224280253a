package io.rosterlake.reports.lake;

import java.nio.file.Path;
import java.util.Map;

/** One Parquet file that belongs to a version of a table, with the partition values that its rows do not carry; a null partition value is absent. */
public record ActiveFile(Path path, Map<String, String> partitionValues) {
    public ActiveFile {
        partitionValues = Map.copyOf(partitionValues);
    }
}
