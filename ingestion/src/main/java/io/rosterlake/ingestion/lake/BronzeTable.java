package io.rosterlake.ingestion.lake;

import io.delta.kernel.types.StructType;

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

    StructType schema() {
        return rowType.schema();
    }
}
