package io.rosterlake.transforms.metrics;

import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column with its meaning.
 *
 * @param definition name, type and labels
 * @param isKey whether it tells rows apart, with the other key columns
 * @param words null for a column of which the label says everything (silver tables only)
 */
public record DocumentedColumn(
        ColumnDefinition definition,
        boolean isKey,
        @Nullable ColumnMeaning words) {
    public String name() {
        return definition.name();
    }

    public BilingualText label() {
        return new BilingualText(definition.zh(), definition.en());
    }

    public Optional<ColumnMeaning> meaning() {
        return Optional.ofNullable(words);
    }
}
