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

    /** How the table is cut into slices and how far a change of an input reaches; unless a job says so, everywhere. */
    default Slicing slicing() {
        return Slicing.by(Grain.WHOLE);
    }

    /**
     * The rows; columns beyond the definition are dropped. The tables may be restricted to what {@link #slicing} says is
     * needed for some slices; then only these slices of the result count.
     */
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
