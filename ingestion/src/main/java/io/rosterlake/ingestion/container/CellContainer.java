package io.rosterlake.ingestion.container;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** An opened file of any format as sheets of cells. */
public interface CellContainer extends Closeable {
    ContainerFormat format();

    /** The character set of a text file. */
    Optional<String> charset();

    DateSystem dateSystem();

    List<CellSheet> sheets();

    @Override
    void close() throws IOException;
}
