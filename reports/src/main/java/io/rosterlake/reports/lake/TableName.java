package io.rosterlake.reports.lake;

import io.rosterlake.reports.message.ReportException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Name of a table of the lake, such as {@code gold.staffing}; it stands in the folder {@code <lake>/gold/staffing}. */
public record TableName(String schema, String table) implements Comparable<TableName> {
    /** Matches table names inside SQL. */
    public static final Pattern IN_SQL = Pattern.compile("\\b(bronze|silver|gold)\\.([a-z][a-z0-9_]*)\\b");

    /** Reads {@code gold.staffing}; anything else is a wrong call. */
    public static TableName parse(String text) {
        Matcher matcher = IN_SQL.matcher(text);
        if (!matcher.matches()) {
            throw ReportException.wrongCall("error.table.name", text);
        }
        return new TableName(matcher.group(1), matcher.group(2));
    }

    /** The folder of the table in a lake. */
    public Path in(Path lake) {
        return lake.resolve(schema).resolve(table);
    }

    @Override
    public int compareTo(TableName other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return schema + "." + table;
    }
}
