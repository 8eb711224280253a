package io.rosterlake.ingestion.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers the last value of columns whose blank cells repeat the one above; a new street starts without a community. */
final class FillDown {
    private static final String STREET = "street";
    private static final String COMMUNITY = "community";

    private final Map<String, String> last = new HashMap<>();

    void remember(String column, String value) {
        String before = last.put(column, value);
        if (column.equals(STREET) && !value.equals(before)) {
            last.remove(COMMUNITY);
        }
    }

    Optional<String> above(String column) {
        return Optional.ofNullable(last.get(column));
    }
}
