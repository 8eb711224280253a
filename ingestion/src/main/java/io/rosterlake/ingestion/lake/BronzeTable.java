package io.rosterlake.ingestion.lake;

import io.delta.kernel.types.StructType;
import java.util.List;

/**
 * One table of schema {@code bronze}: its name and columns as {@code ingestion/README.md} gives them.
 *
 * @param name table name
 * @param rowType its columns
 */
public record BronzeTable(String name, RowType rowType) {
    BronzeTable(String name, StructType schema) {
        this(name, new RowType(schema));
    }

    /** A row of this table with nothing in it yet. */
    public LakeRow newRow() {
        return rowType.newRow();
    }

    /** Names of the columns, in order. */
    public List<String> columnNames() {
        return schema().fieldNames();
    }

    /** Place of a column. */
    public int position(String column) {
        return rowType.position(column);
    }

    StructType schema() {
        return rowType.schema();
    }
}
