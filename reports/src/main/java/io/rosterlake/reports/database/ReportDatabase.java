package io.rosterlake.reports.database;

import io.rosterlake.reports.lake.TableName;
import java.util.List;

/**
 * Where questions are asked. Behind it stands either the embedded database over a lake folder or any database that JDBC reaches and that has the lake's
 * schemas ({@code gold}, {@code silver}, {@code bronze}); the SQL is the same.
 */
public interface ReportDatabase extends AutoCloseable {

    /** Asks a question and reads the whole answer. */
    Answer ask(Question question);

    /** The tables of a schema, by name. */
    List<TableName> tables(String schema);

    /** Reads all rows of a table, one after the other, in an order that depends on the rows alone. */
    void read(TableName table, RowReader reader);

    @Override
    void close();
}
