package io.rosterlake.reports.database;

import io.rosterlake.reports.lake.Lake;
import io.rosterlake.reports.lake.TableName;
import io.rosterlake.reports.message.ReportException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * The embedded database (DuckDB, in memory) over a lake folder. A table becomes a view of the files of its newest version when a question first names
 * it, and stays at that version: all questions that name it see the same rows.
 */
public final class EmbeddedLake implements ReportDatabase {
    private final Lake lake;
    private final JdbcDatabase database;
    private final Set<TableName> seen = new HashSet<>();

    private EmbeddedLake(Lake lake, JdbcDatabase database) {
        this.lake = lake;
        this.database = database;
    }

    /** Opens the lake in a folder; a missing folder is a wrong call. */
    public static ReportDatabase open(Path folder) {
        Lake lake = Lake.open(folder);
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        try {
            JdbcDatabase database = new JdbcDatabase(DriverManager.getConnection("jdbc:duckdb:", settings));
            for (String schema : List.of("bronze", "silver", "gold")) {
                database.execute("CREATE SCHEMA " + schema);
            }
            return new EmbeddedLake(lake, database);
        } catch (SQLException e) {
            throw ReportException.failed(e, "error.embedded", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Answer ask(Question question) {
        Matcher tables = TableName.IN_SQL.matcher(question.sql());
        while (tables.find()) {
            see(new TableName(tables.group(1), tables.group(2)));
        }
        return database.ask(question);
    }

    @Override
    public List<TableName> tables(String schema) {
        return lake.tables(schema);
    }

    @Override
    public void read(TableName table, RowReader reader) {
        see(table);
        database.read(table, reader);
    }

    @Override
    public void close() {
        database.close();
    }

    private void see(TableName table) {
        if (!seen.contains(table)) {
            database.execute(new SnapshotView(lake.snapshot(table)).createStatement());
            seen.add(table);
        }
    }
}
