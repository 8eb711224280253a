package io.rosterlake.ingestion.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A register as data. */
public final class RegisterDefinition {
    private final Register register;
    private final List<String> names;
    private final List<String> keys;
    private final List<ColumnDefinition> columns;
    private final List<Column> canonicalColumns;
    private final Map<String, Integer> positions = new HashMap<>();

    /**
     * @param register which one
     * @param names words in file names, sheet names and titles that tell it
     * @param keys columns without which a row of headings is none
     * @param columns its columns in the order of the bronze table, dropped ones last
     */
    RegisterDefinition(Register register, List<String> names, List<String> keys, List<ColumnDefinition> columns) {
        this.register = register;
        this.names = List.copyOf(names);
        this.keys = List.copyOf(keys);
        this.columns = List.copyOf(columns);
        this.canonicalColumns = columns.stream().map(ColumnDefinition::column).toList();
        for (int position = 0; position < columns.size(); position++) {
            positions.put(columns.get(position).name(), position);
        }
    }

    public Register register() {
        return register;
    }

    /** Words in file names, sheet names and titles that tell this register. */
    public List<String> names() {
        return names;
    }

    /** Columns without which a row of headings is none. */
    public List<String> keys() {
        return keys;
    }

    /** Its columns in the order of the bronze table, dropped ones last. */
    public List<ColumnDefinition> columns() {
        return columns;
    }

    /** The same columns without how they are read. */
    public List<Column> canonicalColumns() {
        return canonicalColumns;
    }

    /** The column of a name. */
    public Optional<ColumnDefinition> find(String name) {
        return Optional.ofNullable(positions.get(name)).map(columns::get);
    }

    /** Place of a column in {@link #columns}; -1 when the register has none of that name. */
    public int indexOf(String name) {
        return positions.getOrDefault(name, -1);
    }

    /** Place of a column that the register has for certain. */
    public int position(String name) {
        int position = indexOf(name);
        if (position < 0) {
            throw new IllegalArgumentException(register + " has no column " + name);
        }
        return position;
    }
}
