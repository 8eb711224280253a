package io.rosterlake.ingestion.lake;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table, or of a list of structures inside one. Values are {@link String}, {@link Integer}, {@link Long}, {@link Boolean},
 * {@link java.math.BigDecimal}, {@link java.time.LocalDate}, {@link java.time.Instant} or a {@link List} of rows; each may be null.
 */
public final class LakeRow {
    private final RowType type;
    private final @Nullable Object[] values;

    LakeRow(RowType type, @Nullable Object[] values) {
        this.type = type;
        this.values = values;
    }

    /** Sets a column and returns this row. */
    public LakeRow set(String column, @Nullable Object value) {
        values[type.position(column)] = value;
        return this;
    }

    public @Nullable Object get(String column) {
        return values[type.position(column)];
    }

    public @Nullable String text(String column) {
        return (String) get(column);
    }

    /** Sets a column by its place and returns this row. */
    public LakeRow set(int position, @Nullable Object value) {
        values[position] = value;
        return this;
    }

    /** The value of a column by its place. */
    public @Nullable Object at(int position) {
        return values[position];
    }

    RowType type() {
        return type;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LakeRow row && type.equals(row.type) && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
