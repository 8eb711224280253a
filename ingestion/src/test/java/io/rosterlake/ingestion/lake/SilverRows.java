package io.rosterlake.ingestion.lake;

import io.delta.kernel.defaults.engine.DefaultEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes rows of silver tables as a transform would. */
public final class SilverRows {
    private SilverRows() {}

    /**
     * Makes {@code silver.cross_register_finding}.
     *
     * @param rows values by column
     */
    public static void writeCrossRegisterFindings(Path lake, List<Map<String, Object>> rows) {
        BronzeTable definition = SilverTable.crossRegisterFinding().definition();
        String path = LakeLocation.of(lake).tablePath("silver", definition.name());
        DeltaTable table = new DeltaTable(DefaultEngine.create(new LocalFileIO(Map.of())), path, definition, "test");
        table.create(Map.of(DeltaTable.FORMAT_PROPERTY, "1"));
        table.append(
                "test",
                1,
                rows.stream()
                        .map(values -> {
                            LakeRow row = definition.newRow();
                            values.forEach(row::set);
                            return row;
                        })
                        .iterator());
    }
}
