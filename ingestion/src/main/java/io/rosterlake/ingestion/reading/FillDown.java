package io.rosterlake.ingestion.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers the last value of columns whose blank cells repeat the one above. A new street starts without a community; a new block,
 * with headings of its own, starts with what the lines above its headings say and nothing else.
 */
final class FillDown {
    private static final String STREET = "street";
    private static final String COMMUNITY = "community";

    private final Map<String, String> last = new HashMap<>();
    private final Map<String, String> announced = new HashMap<>();

    /** A row of data has a value. */
    void remember(String column, String value) {
        put(last, column, value);
    }

    /** A row of data has a cell that cannot be read: blank cells below it do not repeat what stands above it. */
    void forget(String column) {
        last.remove(column);
        if (column.equals(STREET)) {
            last.remove(COMMUNITY);
        }
    }

    /** A line that is not data names where the rows below it belong. */
    void announce(String column, String value) {
        put(last, column, value);
        put(announced, column, value);
    }

    /** Headings begin a block. */
    void startBlock() {
        last.clear();
        last.putAll(announced);
    }

    /** The first row of a block, or a further one. */
    void startRow() {
        announced.clear();
    }

    Optional<String> above(String column) {
        return Optional.ofNullable(last.get(column));
    }

    private static void put(Map<String, String> values, String column, String value) {
        String before = values.put(column, value);
        if (column.equals(STREET) && before != null && !value.equals(before)) {
            values.remove(COMMUNITY);
        }
    }
}
