package io.rosterlake.ingestion.register;

import java.util.List;
import java.util.Optional;

/**
 * A register as data.
 *
 * @param register which one
 * @param names words in file names, sheet names and titles that tell it
 * @param keys columns without which a row of headings is none
 * @param columns its columns in the order of the bronze table, dropped ones last
 */
public record RegisterDefinition(
        Register register, List<String> names, List<String> keys, List<ColumnDefinition> columns) {

    /** The column of a name. */
    public Optional<ColumnDefinition> find(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** The column of a name that the register has for certain. */
    public Column column(String name) {
        return find(name)
                .map(ColumnDefinition::column)
                .orElseThrow(() -> new IllegalArgumentException(register + " has no column " + name));
    }
}
