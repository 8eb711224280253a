package io.rosterlake.ingestion.sample.housestyle;

import java.util.HashMap;
import java.util.Map;

/**
 * One line of a register as it is to be written.
 *
 * @param subject whom or what it is about
 * @param replaced canonical column -> the cell that stands there instead of the true one
 */
public record Entry<T>(T subject, Map<String, CellValue> replaced) {
    public Entry {
        replaced = Map.copyOf(replaced);
    }

    public static <T> Entry<T> of(T subject) {
        return new Entry<>(subject, Map.of());
    }

    /** The same line with another cell in {@code column}. */
    public Entry<T> with(String column, CellValue value) {
        Map<String, CellValue> cells = new HashMap<>(replaced);
        cells.put(column, value);
        return new Entry<>(subject, cells);
    }
}
