package io.rosterlake.ingestion.rotation;

import io.rosterlake.ingestion.lake.BronzeTable;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.LakeRow;
import java.util.List;

/**
 * The columns of a table that hold person or name keys.
 *
 * @param table the table
 * @param names its columns whose names end with {@code person_key} or {@code name_key}
 */
record KeyedColumns(BronzeTable table, List<String> names) {
    /** The tables that have such columns. */
    static List<KeyedColumns> of(BronzeTables tables) {
        return tables.all().stream()
                .map(table -> new KeyedColumns(
                        table,
                        table.columnNames().stream().filter(KeyedColumns::isKey).toList()))
                .filter(columns -> !columns.names().isEmpty())
                .toList();
    }

    private static boolean isKey(String column) {
        return column.endsWith("person_key") || column.endsWith("name_key");
    }

    LakeRow rekeyed(LakeRow row, KeyMapping mapping) {
        for (String name : names) {
            String key = row.text(name);
            if (key != null) {
                row.set(name, mapping.newKeyOf(key));
            }
        }
        return row;
    }
}
