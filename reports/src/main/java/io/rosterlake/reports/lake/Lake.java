package io.rosterlake.reports.lake;

import io.delta.kernel.Snapshot;
import io.delta.kernel.Table;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.KernelException;
import io.delta.kernel.exceptions.TableNotFoundException;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.utils.CloseableIterator;
import io.rosterlake.reports.message.ReportException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A lake in a local folder, seen through Delta Kernel. The files of a table are those that its log lists, never those that lie in its folder:
 * files of overwritten versions and of commits that did not happen lie there too.
 */
public final class Lake {
    private final Path folder;
    private final Engine engine;

    private Lake(Path folder, Engine engine) {
        this.folder = folder;
        this.engine = engine;
    }

    /** Opens the lake in a folder, which must exist. */
    public static Lake open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw ReportException.wrongCall("error.lake.missing", folder);
        }
        return new Lake(folder.toAbsolutePath().normalize(), DefaultEngine.create(new ReadOnlyFiles()));
    }

    /** The tables of a schema, by name. */
    public List<TableName> tables(String schema) {
        Path schemaFolder = folder.resolve(schema);
        if (!Files.isDirectory(schemaFolder)) {
            return List.of();
        }
        try (Stream<Path> tables = Files.list(schemaFolder)) {
            return tables.filter(table -> Files.isDirectory(table.resolve("_delta_log")))
                    .map(table -> new TableName(schema, table.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest version of a table; refused when the table is missing, newer than this program, or cannot be read as plain Parquet. */
    public TableSnapshot snapshot(TableName name) {
        Path path = name.in(folder);
        if (!Files.isDirectory(path.resolve("_delta_log"))) {
            throw missing(name);
        }
        try {
            Snapshot snapshot = Table.forPath(engine, path.toString()).getLatestSnapshot(engine);
            SupportedTable.check(name, snapshot);
            return new TableSnapshot(
                    name,
                    snapshot.getVersion(),
                    snapshot.getSchema(),
                    snapshot.getPartitionColumnNames(),
                    activeFiles(name, snapshot));
        } catch (TableNotFoundException e) {
            throw missing(name);
        } catch (KernelException e) {
            throw ReportException.failed(e, "error.table.unreadable", name, String.valueOf(e.getMessage()));
        }
    }

    private ReportException missing(TableName name) {
        String key = name.schema().equals("bronze") ? "error.table.missing.bronze" : "error.table.missing";
        return ReportException.wrongCall(key, name, folder);
    }

    private List<ActiveFile> activeFiles(TableName name, Snapshot snapshot) {
        List<ActiveFile> files = new ArrayList<>();
        try (CloseableIterator<FilteredColumnarBatch> batches =
                snapshot.getScanBuilder().build().getScanFiles(engine)) {
            while (batches.hasNext()) {
                try (CloseableIterator<Row> rows = batches.next().getRows()) {
                    while (rows.hasNext()) {
                        files.add(activeFile(name, rows.next()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(Comparator.comparing(ActiveFile::path));
        return files;
    }

    private static ActiveFile activeFile(TableName name, Row row) {
        if (InternalScanFileUtils.getDeletionVectorDescriptorFromRow(row) != null) {
            throw ReportException.failed("error.table.feature", name, "deletionVectors");
        }
        Map<String, String> partitionValues = new HashMap<>(InternalScanFileUtils.getPartitionValues(row));
        partitionValues.values().removeIf(Objects::isNull);
        return new ActiveFile(
                ReadOnlyFiles.local(InternalScanFileUtils.getAddFileStatus(row).getPath()), partitionValues);
    }
}
