package io.rosterlake.reports.command;

import io.rosterlake.reports.database.RowReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as CSV (RFC 4180 with LF). A null is an empty field. A text that a spreadsheet would take for a formula (it begins with {@code = + - @}, a tab or a line end) gets an
 * apostrophe in front; numbers stay as they are.
 */
final class CsvWriter implements RowReader {
    private final Writer writer;
    private List<ColumnName> columns = List.of();

    CsvWriter(Writer writer) {
        this.writer = writer;
    }

    @Override
    public void columns(List<ColumnName> names) {
        columns = names;
        line(names.stream().map(ColumnName::name).toList());
    }

    @Override
    public void row(List<@Nullable String> values) {
        List<String> fields = new ArrayList<>();
        for (int index = 0; index < values.size(); index++) {
            String value = values.get(index);
            String field = value == null ? "" : value;
            fields.add(columns.get(index).text() ? harmless(field) : field);
        }
        line(fields);
    }

    private void line(List<String> fields) {
        try {
            writer.write(String.join(",", fields.stream().map(CsvWriter::quoted).toList()));
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
