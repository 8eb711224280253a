package io.rosterlake.transforms.metrics;

import io.rosterlake.transforms.scheme.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a table means, beyond its definition.
 *
 * @param about what a reader of its figures must know
 * @param sections the parts of scheme files that rule it, such as {@code staffing}
 * @param columns what its columns mean
 */
public record TableMeaning(List<BilingualText> about, List<String> sections, Map<String, ColumnMeaning> columns) {
    public TableMeaning {
        about = List.copyOf(about);
        sections = List.copyOf(sections);
        columns = Map.copyOf(columns);
    }

    /** With the meanings that a column has in every table, where this one says nothing else of it. */
    TableMeaning with(Map<String, ColumnMeaning> common, List<String> names) {
        Map<String, ColumnMeaning> all = new LinkedHashMap<>(columns);
        names.stream().filter(common::containsKey).forEach(name -> all.putIfAbsent(name, common.get(name)));
        return new TableMeaning(about, sections, all);
    }
}
