package io.rosterlake.transforms.run;

import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Computes one table from others. What it computes depends on its inputs and {@link #settings()} alone. */
public interface TableJob {
    /** The table that the job makes. */
    TableDefinition definition();

    /** The tables that the job reads; tables of this program must be made by a job before this one. */
    List<TableName> inputs();

    /** Everything besides the inputs that decides the result, such as the content of scheme files. */
    default List<String> settings() {
        return List.of();
    }

    /** The rows; columns beyond the definition are dropped. */
    Dataset<Row> compute(Tables tables);

    /**
     * What must hold before the rows are published.
     *
     * @param rows what {@link #compute} gave, conforming to the definition
     */
    default List<Check> checks(Dataset<Row> rows, Tables tables) {
        return List.of();
    }
}
