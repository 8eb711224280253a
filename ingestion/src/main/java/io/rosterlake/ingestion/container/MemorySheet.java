package io.rosterlake.ingestion.container;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A sheet of a format that can only be read as a whole. */
record MemorySheet(String name, boolean isHidden, List<CellRow> content, List<Merge> merges) implements CellSheet {
    @Override
    public RowSource rows() {
        Iterator<CellRow> iterator = content.iterator();
        return MergedRows.over(
                new RowSource() {
                    @Override
                    public Optional<CellRow> next() {
                        return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
                    }

                    @Override
                    public void close() {}
                },
                merges);
    }
}
