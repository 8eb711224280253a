package io.rosterlake.ingestion.lake;

import io.delta.kernel.Snapshot;
import io.delta.kernel.Transaction;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.CheckpointAlreadyExistsException;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.actions.AddFile;
import io.delta.kernel.internal.actions.SingleAction;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Puts other rows in the place of all rows of a table, data file by data file, and makes the table forget what it was before. The one
 * exception to "append-only", for what must not be found in the lake any more.
 */
final class TableRewrite {
    private static final String LOG_FOLDER = "_delta_log";

    private final Engine engine;
    private final String path;
    private final BronzeTable definition;
    private final Snapshot snapshot;

    /** Writes the rows of one data file. */
    interface FileWriter {
        /** Actions that add what was written to the table. */
        CloseableIterator<Row> write(Transaction transaction, Iterator<LakeRow> rows) throws IOException;
    }

    TableRewrite(Engine engine, String path, BronzeTable definition, Snapshot snapshot) {
        this.engine = engine;
        this.path = path;
        this.definition = definition;
        this.snapshot = snapshot;
    }

    /** The actions that replace every data file by one with changed rows. */
    List<Row> actions(Transaction transaction, FileWriter writer, UnaryOperator<LakeRow> change) {
        List<Row> actions = new ArrayList<>();
        long now = System.currentTimeMillis();
        TableScan scan = scan();
        scan.eachFile(snapshot, (state, file) -> {
            try (CloseableIterator<LakeRow> rows = scan.rows(state, file);
                    CloseableIterator<Row> added = writer.write(transaction, rows.map(change::apply))) {
                added.forEachRemaining(actions::add);
            }
            AddFile replaced = new AddFile(file.getStruct(InternalScanFileUtils.ADD_FILE_ORDINAL));
            actions.add(SingleAction.createRemoveFileSingleAction(replaced.toRemoveFileRow(true, Optional.of(now))));
        });
        return actions;
    }

    /** Removes all earlier versions: their log entries, and the data files that only they have. */
    void forgetHistory() throws IOException {
        try {
            snapshot.writeCheckpoint(engine);
        } catch (CheckpointAlreadyExistsException e) {
            // a run before this one was stopped after it
        }
        Set<String> active = new HashSet<>();
        scan().eachFile(snapshot, (state, file) -> active.add(nameOf(InternalScanFileUtils.getAddFileStatus(file))));
        for (String entry : names(LOG_FOLDER + "/")) {
            if (entry.matches("\\d{20}\\..*") && Long.parseLong(entry.substring(0, 20)) < snapshot.getVersion()) {
                delete(LOG_FOLDER + "/" + entry);
            }
        }
        for (String file : names("")) {
            if (file.endsWith(".parquet") && !active.contains(file)) {
                delete(file);
            }
        }
    }

    private TableScan scan() {
        return new TableScan(engine, definition, definition.columnNames(), null);
    }

    private List<String> names(String folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (CloseableIterator<FileStatus> entries =
                engine.getFileSystemClient().listFrom(path + "/" + folder + "\u0020")) {
            entries.forEachRemaining(entry -> names.add(nameOf(entry)));
        }
        return names;
    }

    private static String nameOf(FileStatus file) {
        return file.getPath().substring(file.getPath().lastIndexOf('/') + 1);
    }

    private void delete(String name) throws IOException {
        engine.getFileSystemClient().delete(path + "/" + name);
    }
}
