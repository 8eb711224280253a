package io.rosterlake.ingestion.lake;

import io.delta.kernel.Scan;
import io.delta.kernel.ScanBuilder;
import io.delta.kernel.Snapshot;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.engine.FileReadResult;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.expressions.Predicate;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.ArrayType;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DecimalType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructType;
import io.delta.kernel.types.TimestampType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads chosen columns of a table, of one submission or of all; files of other submissions are not opened. */
final class TableScan {
    private static final String SUBMISSION_COLUMN = "submission_id";

    private final Engine engine;
    private final BronzeTable definition;
    private final StructType readSchema;
    private final @Nullable String submission;

    TableScan(Engine engine, BronzeTable definition, List<String> columns, @Nullable String submission) {
        this.engine = engine;
        this.definition = definition;
        this.submission = submission;
        StructType schema = new StructType();
        for (String column : columns) {
            schema = schema.add(definition.schema().get(column));
        }
        boolean filterReadAlready = submission == null || columns.contains(SUBMISSION_COLUMN);
        this.readSchema =
                filterReadAlready ? schema : schema.add(definition.schema().get(SUBMISSION_COLUMN));
    }

    void run(Snapshot snapshot, Consumer<LakeRow> consumer) {
        eachFile(snapshot, (state, file) -> {
            try (CloseableIterator<LakeRow> rows = rows(state, file)) {
                while (rows.hasNext()) {
                    LakeRow row = rows.next();
                    if (submission == null || submission.equals(row.get(SUBMISSION_COLUMN))) {
                        consumer.accept(row);
                    }
                }
            }
        });
    }

    /** What is done with each data file. */
    interface FileVisitor {
        /**
         * @param state state of the scan, which reading the file's rows needs
         * @param file the file's entry in the table's log
         */
        void visit(Row state, Row file) throws IOException;
    }

    /** Visits every data file that may hold what is looked for. */
    void eachFile(Snapshot snapshot, FileVisitor visitor) {
        ScanBuilder builder = snapshot.getScanBuilder().withReadSchema(readSchema);
        if (submission != null) {
            builder =
                    builder.withFilter(new Predicate("=", new Column(SUBMISSION_COLUMN), Literal.ofString(submission)));
        }
        Scan scan = builder.build();
        Row state = scan.getScanState(engine);
        try (CloseableIterator<FilteredColumnarBatch> batches = scan.getScanFiles(engine)) {
            while (batches.hasNext()) {
                try (CloseableIterator<Row> files = batches.next().getRows()) {
                    while (files.hasNext()) {
                        visitor.visit(state, files.next());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of one data file, one after the other. */
    CloseableIterator<LakeRow> rows(Row state, Row file) throws IOException {
        FileStatus status = InternalScanFileUtils.getAddFileStatus(file);
        CloseableIterator<ColumnarBatch> physical = engine.getParquetHandler()
                .readParquetFiles(
                        Utils.singletonCloseableIterator(status),
                        ScanStateRow.getPhysicalDataReadSchema(state),
                        Optional.empty())
                .map(FileReadResult::getData);
        return new FileRows(Scan.transformPhysicalData(engine, state, file, physical));
    }

    /** Rows out of batches. */
    private final class FileRows implements CloseableIterator<LakeRow> {
        private final CloseableIterator<FilteredColumnarBatch> batches;
        private CloseableIterator<Row> rows = Utils.toCloseableIterator(Collections.emptyIterator());

        FileRows(CloseableIterator<FilteredColumnarBatch> batches) {
            this.batches = batches;
        }

        @Override
        public boolean hasNext() {
            while (!rows.hasNext() && batches.hasNext()) {
                Utils.closeCloseables(rows);
                rows = batches.next().getRows();
            }
            return rows.hasNext();
        }

        @Override
        public LakeRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return toLakeRow(rows.next(), readSchema, definition.rowType());
        }

        @Override
        public void close() {
            Utils.closeCloseables(rows, batches);
        }
    }

    private static LakeRow toLakeRow(Row row, StructType schema, RowType type) {
        LakeRow result = type.newRow();
        for (int ordinal = 0; ordinal < schema.length(); ordinal++) {
            if (!row.isNullAt(ordinal)) {
                result.set(
                        schema.at(ordinal).getName(),
                        value(row, ordinal, schema.at(ordinal).getDataType()));
            }
        }
        return result;
    }

    private static Object value(Row row, int ordinal, DataType type) {
        if (type instanceof StringType) {
            return row.getString(ordinal);
        } else if (type instanceof IntegerType) {
            return row.getInt(ordinal);
        } else if (type instanceof LongType) {
            return row.getLong(ordinal);
        } else if (type instanceof BooleanType) {
            return row.getBoolean(ordinal);
        } else if (type instanceof DateType) {
            return LocalDate.ofEpochDay(row.getInt(ordinal));
        } else if (type instanceof TimestampType) {
            return Instant.EPOCH.plus(row.getLong(ordinal), ChronoUnit.MICROS);
        } else if (type instanceof DecimalType) {
            return row.getDecimal(ordinal);
        } else if (type instanceof ArrayType array && array.getElementType() instanceof StructType element) {
            return structures(row.getArray(ordinal).getElements(), element);
        }
        throw new IllegalArgumentException("column type " + type + " is not used in bronze tables");
    }

    private static List<LakeRow> structures(ColumnVector elements, StructType type) {
        RowType rowType = new RowType(type);
        List<LakeRow> result = new ArrayList<>();
        for (int index = 0; index < elements.getSize(); index++) {
            LakeRow structure = rowType.newRow();
            for (int child = 0; child < type.length(); child++) {
                ColumnVector values = elements.getChild(child);
                if (!values.isNullAt(index)) {
                    structure.set(
                            type.at(child).getName(),
                            childValue(values, index, type.at(child).getDataType()));
                }
            }
            result.add(structure);
        }
        return result;
    }

    private static Object childValue(ColumnVector values, int index, DataType type) {
        if (type instanceof StringType) {
            return values.getString(index);
        } else if (type instanceof BooleanType) {
            return values.getBoolean(index);
        } else if (type instanceof LongType) {
            return values.getLong(index);
        }
        throw new IllegalArgumentException("structure member " + type + " is not used in bronze tables");
    }
}
