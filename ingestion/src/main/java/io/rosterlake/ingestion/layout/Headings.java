package io.rosterlake.ingestion.layout;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The headings of a block: which canonical column stands where.
 *
 * @param columns the recognised columns by canonical name, in the order of the register
 * @param width how many columns the headings span
 */
public record Headings(Map<String, MappedColumn> columns, int width) {
    static Headings of(List<MappedColumn> mapped, int width) {
        Map<String, MappedColumn> columns = new LinkedHashMap<>();
        mapped.forEach(column -> columns.put(column.definition().name(), column));
        return new Headings(columns, width);
    }

    public Optional<MappedColumn> find(String column) {
        return Optional.ofNullable(columns.get(column));
    }

    public Collection<MappedColumn> mapped() {
        return columns.values();
    }

    public int size() {
        return columns.size();
    }
}
