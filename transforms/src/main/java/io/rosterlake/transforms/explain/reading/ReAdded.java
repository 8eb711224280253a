package io.rosterlake.transforms.explain.reading;

import io.rosterlake.transforms.explain.ExplainedTable;
import io.rosterlake.transforms.explain.Explanation;
import io.rosterlake.transforms.explain.Figure;
import io.rosterlake.transforms.explain.PublishedRow;
import java.util.stream.Collectors;

/**
 * A row of a table and what comes of computing it anew.
 *
 * @param table the table
 * @param row the row as published
 * @param explanation how it comes about
 */
public record ReAdded(ExplainedTable table, PublishedRow row, Explanation explanation) {
    public boolean isSame() {
        return explanation.differing().isEmpty();
    }

    /** The row's key, and each figure that differs: as published, and as computed here. */
    public String difference() {
        String key = table.key().stream()
                .map(column -> Figure.text(row.values().get(column)))
                .collect(Collectors.joining(" "));
        return explanation.differing().stream()
                .map(figure -> "%s: %s ≠ %s"
                        .formatted(figure.column(), Figure.text(figure.published()), Figure.text(figure.computed())))
                .collect(Collectors.joining("; ", key + "  ", ""));
    }
}
