package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.container.ColumnLetters;
import io.rosterlake.ingestion.reading.RegisterRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where identity numbers stand in a file; a sheet's blocks may have them in different columns. Rows come in order. */
final class IdentityColumns {
    private final Map<String, TreeMap<Integer, Integer>> sheets = new HashMap<>();

    void add(RegisterRow row) {
        Integer column = row.identityColumn();
        if (column == null) {
            return;
        }
        TreeMap<Integer, Integer> blocks = sheets.computeIfAbsent(row.sheet(), sheet -> new TreeMap<>());
        if (blocks.isEmpty() || !blocks.lastEntry().getValue().equals(column)) {
            blocks.put(row.rowNumber(), column);
        }
    }

    /** The letter of the column at a row that was added. */
    Optional<String> letter(String sheet, int rowNumber) {
        return Optional.ofNullable(sheets.get(sheet))
                .map(blocks -> blocks.floorEntry(rowNumber))
                .map(block -> ColumnLetters.name(block.getValue()));
    }
}
