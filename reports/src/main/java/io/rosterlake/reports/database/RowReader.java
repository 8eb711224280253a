package io.rosterlake.reports.database;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a table as texts: first the columns, then each row. */
public interface RowReader {

    void columns(List<ColumnName> columns);

    /** One row; a null value is null. */
    void row(List<@Nullable String> values);

    /** A column, and whether it holds text (rather than numbers, dates or truth values). */
    record ColumnName(String name, boolean text) {}
}
