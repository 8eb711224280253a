package io.rosterlake.reports.database;

import io.rosterlake.reports.lake.TableName;
import io.rosterlake.reports.message.ReportException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A database at a JDBC address, whose default catalog has the lake's schemas. */
public final class JdbcDatabase implements ReportDatabase {
    private static final Set<Integer> TEXT_TYPES = Set.of(Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR, Types.NVARCHAR);

    private final Connection connection;

    JdbcDatabase(Connection connection) {
        this.connection = connection;
    }

    /** Connects to an address such as {@code jdbc:trino://host:8080/rosterlake}; its driver must be on the class path. */
    public static ReportDatabase at(String url) {
        try {
            return new JdbcDatabase(DriverManager.getConnection(url));
        } catch (SQLException e) {
            throw ReportException.wrongCall("error.jdbc.connect", address(url), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Answer ask(Question question) {
        try (PreparedStatement statement = connection.prepareStatement(question.sql())) {
            for (int index = 0; index < question.parameters().size(); index++) {
                statement.setString(index + 1, question.parameters().get(index));
            }
            try (ResultSet result = statement.executeQuery()) {
                List<AnswerRow> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row(result));
                }
                return new Answer(rows);
            }
        } catch (SQLException e) {
            throw ReportException.failed(e, "error.question", question.name(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<TableName> tables(String schema) {
        String sql = "SELECT table_name FROM information_schema.tables WHERE table_schema = ? ORDER BY table_name";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema);
            try (ResultSet result = statement.executeQuery()) {
                List<TableName> tables = new ArrayList<>();
                while (result.next()) {
                    tables.add(new TableName(schema, result.getString(1)));
                }
                return List.copyOf(tables);
            }
        } catch (SQLException e) {
            throw ReportException.failed(e, "error.question", schema, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void read(TableName table, RowReader reader) {
        String sql = "SELECT * FROM " + table;
        try (Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery(sql + " WHERE 1 = 0")) {
            sql += " ORDER BY " + allColumns(columns.getMetaData().getColumnCount());
        } catch (SQLException e) {
            throw ReportException.failed(e, "error.question", table, String.valueOf(e.getMessage()));
        }
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            pass(result, reader);
        } catch (SQLException e) {
            throw ReportException.failed(e, "error.question", table, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw ReportException.failed(e, "error.question", "close", String.valueOf(e.getMessage()));
        }
    }

    /** Runs a statement that answers nothing, such as the creation of a view. */
    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded database refused: " + sql, e);
        }
    }

    private static void pass(ResultSet result, RowReader reader) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        List<RowReader.ColumnName> names = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            boolean text = TEXT_TYPES.contains(columns.getColumnType(column));
            names.add(new RowReader.ColumnName(columns.getColumnLabel(column), text));
        }
        reader.columns(List.copyOf(names));
        while (result.next()) {
            List<@Nullable String> values = new ArrayList<>();
            for (int column = 1; column <= names.size(); column++) {
                values.add(text(result, columns, column));
            }
            reader.row(values);
        }
    }

    /** A moment is written in universal time: drivers would write it in the time zone of this machine. */
    private static @Nullable String text(ResultSet result, ResultSetMetaData columns, int column) throws SQLException {
        if (columns.getColumnType(column) == Types.TIMESTAMP_WITH_TIMEZONE) {
            Timestamp moment = result.getTimestamp(column);
            return moment == null ? null : moment.toInstant().toString();
        }
        return result.getString(column);
    }

    private static AnswerRow row(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            values.put(columns.getColumnLabel(column).toLowerCase(Locale.ROOT), result.getObject(column));
        }
        return new AnswerRow(values);
    }

    private static String allColumns(int count) {
        StringBuilder positions = new StringBuilder("1");
        for (int position = 2; position <= count; position++) {
            positions.append(", ").append(position);
        }
        return positions.toString();
    }

    /** The address without what follows a question mark or semicolon, where passwords stand. */
    private static String address(String url) {
        return url.split("[?;]", 2)[0];
    }
}
