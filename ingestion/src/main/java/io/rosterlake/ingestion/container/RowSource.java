package io.rosterlake.ingestion.container;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** One pass over the rows of a sheet, hidden rows among them. */
public interface RowSource extends Closeable {
    /** The next row that holds at least one cell, or empty at the end of the sheet. */
    Optional<CellRow> next() throws IOException, ContainerException;

    @Override
    void close() throws IOException;
}
