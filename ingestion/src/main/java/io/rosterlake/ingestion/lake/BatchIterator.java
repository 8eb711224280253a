package io.rosterlake.ingestion.lake;

import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Gathers rows into batches of bounded size. */
final class BatchIterator implements CloseableIterator<FilteredColumnarBatch> {
    private final StructType schema;
    private final Iterator<LakeRow> rows;
    private final int size;

    BatchIterator(StructType schema, Iterator<LakeRow> rows, int size) {
        this.schema = schema;
        this.rows = rows;
        this.size = size;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public FilteredColumnarBatch next() {
        if (!rows.hasNext()) {
            throw new NoSuchElementException();
        }
        List<LakeRow> batch = new ArrayList<>();
        while (rows.hasNext() && batch.size() < size) {
            batch.add(rows.next());
        }
        return new FilteredColumnarBatch(new RowBatch(schema, batch), Optional.empty());
    }

    @Override
    public void close() {}
}
