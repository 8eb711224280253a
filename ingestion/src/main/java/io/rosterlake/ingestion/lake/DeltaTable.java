package io.rosterlake.ingestion.lake;

import io.delta.kernel.DataWriteContext;
import io.delta.kernel.Operation;
import io.delta.kernel.Snapshot;
import io.delta.kernel.TableManager;
import io.delta.kernel.Transaction;
import io.delta.kernel.TransactionCommitResult;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.ConcurrentTransactionException;
import io.delta.kernel.exceptions.ConcurrentWriteException;
import io.delta.kernel.exceptions.MaxCommitRetryLimitReachedException;
import io.delta.kernel.exceptions.TableAlreadyExistsException;
import io.delta.kernel.exceptions.TableNotFoundException;
import io.delta.kernel.hook.PostCommitHook;
import io.delta.kernel.hook.PostCommitHook.PostCommitHookType;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.transaction.UpdateTableTransactionBuilder;
import io.delta.kernel.utils.CloseableIterable;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.DataFileStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An append-only Delta table. Every append is one commit with a transaction id, so repeating it does nothing. */
final class DeltaTable {
    static final String FORMAT_PROPERTY = "rosterlake.format";
    static final int FORMAT = 1;

    private static final int ROWS_A_BATCH = 2000;

    private final Engine engine;
    private final String path;
    private final BronzeTable definition;
    private final String engineInfo;
    private @Nullable Snapshot latest;

    DeltaTable(Engine engine, String path, BronzeTable definition, String engineInfo) {
        this.engine = engine;
        this.path = path;
        this.definition = definition;
        this.engineInfo = engineInfo;
    }

    /** Whether the table is there. */
    synchronized boolean exists() {
        return snapshot().isPresent();
    }

    synchronized OptionalLong version() {
        return snapshot().map(Snapshot::getVersion).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** The table's properties; empty when it is not there. */
    synchronized Map<String, String> properties() {
        return snapshot().map(Snapshot::getTableProperties).orElse(Map.of());
    }

    /** Looks again what others have written meanwhile. */
    synchronized void refresh() {
        latest = null;
    }

    /** Creates the table when it is not there. */
    synchronized void create(Map<String, String> properties) {
        if (exists()) {
            return;
        }
        try {
            Transaction transaction = TableManager.buildCreateTableTransaction(path, definition.schema(), engineInfo)
                    .withTableProperties(properties)
                    .withMaxRetries(0)
                    .build(engine);
            remember(transaction.commit(engine, CloseableIterable.emptyIterable()));
        } catch (TableAlreadyExistsException | ConcurrentWriteException | MaxCommitRetryLimitReachedException e) {
            latest = null;
            if (!exists()) {
                throw e;
            } // else somebody else was quicker: theirs is as good
        }
    }

    /** Version of the last transaction with this id. */
    synchronized OptionalLong lastTransaction(String application) {
        return snapshot()
                .flatMap(snapshot -> snapshot.getLatestTransactionVersion(engine, application))
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /**
     * Appends rows in one commit.
     *
     * @param application transaction id: an append with the same id and a version not above the last one's does nothing
     * @return whether anything was written
     */
    synchronized boolean append(String application, long version, Iterator<LakeRow> rows) {
        Snapshot snapshot = snapshot().orElseThrow();
        Transaction transaction;
        try {
            transaction = snapshot.buildUpdateTableTransaction(engineInfo, Operation.WRITE)
                    .withTransactionId(application, version)
                    .build(engine);
        } catch (ConcurrentTransactionException e) {
            return false;
        }
        try {
            remember(transaction.commit(engine, CloseableIterable.inMemoryIterable(write(transaction, rows))));
            return true;
        } catch (ConcurrentTransactionException e) {
            latest = null;
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts changed rows in the place of all rows, in one commit, and forgets every earlier version. Whoever reads the table meanwhile
     * may find files gone.
     *
     * @param application transaction id: what was rewritten with it once is not rewritten again, only its history is forgotten
     */
    synchronized void rewrite(String application, UnaryOperator<LakeRow> change) {
        refresh();
        Optional<Snapshot> before = snapshot();
        if (before.isEmpty()) {
            return;
        }
        try {
            Transaction transaction = before.get()
                    .buildUpdateTableTransaction(engineInfo, Operation.MANUAL_UPDATE)
                    .withTransactionId(application, 1)
                    .withMaxRetries(0)
                    .build(engine);
            List<Row> actions =
                    new TableRewrite(engine, path, definition, before.get()).actions(transaction, this::write, change);
            transaction.commit(
                    engine, CloseableIterable.inMemoryIterable(Utils.toCloseableIterator(actions.iterator())));
        } catch (ConcurrentTransactionException e) {
            // rewritten before
        }
        refresh();
        try {
            new TableRewrite(engine, path, definition, snapshot().orElseThrow()).forgetHistory();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        refresh();
    }

    /** Sets and removes table properties in one commit. */
    synchronized void change(Map<String, String> set, Set<String> removed) {
        refresh();
        UpdateTableTransactionBuilder builder =
                snapshot().orElseThrow().buildUpdateTableTransaction(engineInfo, Operation.MANUAL_UPDATE);
        if (!set.isEmpty()) {
            builder = builder.withTablePropertiesAdded(set);
        }
        if (!removed.isEmpty()) {
            builder = builder.withTablePropertiesRemoved(removed);
        }
        remember(builder.build(engine).commit(engine, CloseableIterable.emptyIterable()));
    }

    private CloseableIterator<Row> write(Transaction transaction, Iterator<LakeRow> rows) throws IOException {
        Row state = transaction.getTransactionState(engine);
        SubmissionStatistics statistics = new SubmissionStatistics();
        CloseableIterator<FilteredColumnarBatch> batches =
                new BatchIterator(definition.schema(), statistics.observe(definition, rows), ROWS_A_BATCH);
        CloseableIterator<FilteredColumnarBatch> physical =
                Transaction.transformLogicalData(engine, state, batches, Map.of());
        DataWriteContext context = Transaction.getWriteContext(engine, state, Map.of());
        CloseableIterator<DataFileStatus> files = engine.getParquetHandler()
                .writeParquetFiles(context.getTargetDirectory(), physical, List.of())
                .map(statistics::addTo);
        return Transaction.generateAppendActions(engine, state, files, context);
    }

    private void remember(TransactionCommitResult result) throws UncheckedIOException {
        latest = result.getPostCommitSnapshot().orElse(null);
        for (PostCommitHook hook : result.getPostCommitHooks()) {
            if (hook.getType() == PostCommitHookType.CHECKPOINT) {
                try {
                    hook.threadSafeInvoke(engine);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /**
     * Reads rows; only the columns that are asked for are set.
     *
     * @param submission only this submission's rows; null for all
     */
    void scan(List<String> columns, @Nullable String submission, Consumer<LakeRow> consumer) {
        Optional<Snapshot> snapshot;
        synchronized (this) {
            snapshot = snapshot();
        }
        snapshot.ifPresent(present -> new TableScan(engine, definition, columns, submission).run(present, consumer));
    }

    private Optional<Snapshot> snapshot() {
        if (latest == null) {
            try {
                latest = TableManager.loadSnapshot(path).build(engine);
            } catch (TableNotFoundException e) {
                return Optional.empty();
            }
            refuseNewer(latest.getTableProperties());
        }
        return Optional.ofNullable(latest);
    }

    private void refuseNewer(Map<String, String> properties) {
        String format = properties.getOrDefault(FORMAT_PROPERTY, "");
        if (!format.matches("\\d{1,9}")) {
            throw new LakeException(LakeException.Reason.UNREADABLE, path);
        }
        if (Integer.parseInt(format) > FORMAT) {
            throw new LakeException(LakeException.Reason.NEWER_FORMAT, path);
        }
    }
}
