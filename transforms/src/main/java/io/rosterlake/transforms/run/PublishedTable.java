package io.rosterlake.transforms.run;

import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import java.util.List;

/**
 * A table that this program writes.
 *
 * @param definition its columns and its key
 * @param inputs the tables that it is computed from
 */
public record PublishedTable(TableDefinition definition, List<TableName> inputs) {
    public PublishedTable {
        inputs = List.copyOf(inputs);
    }

    /** The table of a job. */
    public static PublishedTable of(TableJob job) {
        return new PublishedTable(job.definition(), job.inputs());
    }
}
