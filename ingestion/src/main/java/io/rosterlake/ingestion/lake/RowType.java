package io.rosterlake.ingestion.lake;

import io.delta.kernel.types.StructType;
import java.util.HashMap;
import java.util.Map;

/** Names and types of the columns of a row. */
public final class RowType {
    private final StructType schema;
    private final Map<String, Integer> positions = new HashMap<>();

    RowType(StructType schema) {
        this.schema = schema;
        for (int position = 0; position < schema.length(); position++) {
            positions.put(schema.at(position).getName(), position);
        }
    }

    StructType schema() {
        return schema;
    }

    int position(String column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return position;
    }

    public LakeRow newRow() {
        return new LakeRow(this, new Object[schema.length()]);
    }
}
