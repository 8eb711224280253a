package io.rosterlake.reports.lake;

import io.delta.kernel.Snapshot;
import io.rosterlake.reports.message.ReportException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Refuses tables whose rows cannot be read correctly from their Parquet files alone, and tables of a newer lake. */
final class SupportedTable {
    /** The newest number of the table property {@code rosterlake.format} that this program reads. */
    static final int FORMAT = 1;

    /** Reader features that change how the log is read (Kernel's task), not what the Parquet files mean. */
    private static final Set<String> HARMLESS_FEATURES = Set.of("v2Checkpoint", "vacuumProtocolCheck");

    private SupportedTable() {}

    static void check(TableName name, Snapshot snapshot) {
        Map<String, String> properties = snapshot.getTableProperties();
        if (format(properties) > FORMAT) {
            throw ReportException.wrongCall("error.lake.newer", name, properties.get("rosterlake.format"), FORMAT);
        }
        Set<String> features = new TreeSet<>(snapshot.getProtocol().getReaderFeatures());
        features.removeAll(HARMLESS_FEATURES);
        if (!properties.getOrDefault("delta.columnMapping.mode", "none").equals("none")) {
            features.add("columnMapping");
        }
        if (!features.isEmpty()) {
            throw ReportException.failed("error.table.feature", name, String.join(", ", features));
        }
    }

    /** A table without the property was not written by this program and counts as format 1; one that is no number is newer than we know. */
    private static int format(Map<String, String> properties) {
        String format = properties.getOrDefault("rosterlake.format", "1");
        return format.matches("\\d{1,9}") ? Integer.parseInt(format) : Integer.MAX_VALUE;
    }
}
