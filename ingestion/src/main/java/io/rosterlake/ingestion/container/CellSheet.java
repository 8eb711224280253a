package io.rosterlake.ingestion.container;

import java.io.IOException;

/** A sheet whose rows can be read any number of times, top to bottom. */
public interface CellSheet {
    String name();

    boolean isHidden();

    /** Opens the rows for one pass. */
    RowSource rows() throws IOException, ContainerException;
}
