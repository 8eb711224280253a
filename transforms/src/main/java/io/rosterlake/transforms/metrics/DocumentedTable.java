package io.rosterlake.transforms.metrics;

import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;

/**
 * A table with its meaning.
 *
 * @param definition name, key, columns
 * @param inputs the tables that it is computed from
 * @param meaning the words
 */
public record DocumentedTable(TableDefinition definition, List<TableName> inputs, TableMeaning meaning) {
    public DocumentedTable {
        inputs = List.copyOf(inputs);
    }

    public TableName name() {
        return definition.name();
    }

    public boolean isGold() {
        return name().schema().equals("gold");
    }

    /** What the table is called: what stands before the colon of its description. */
    public BilingualText title() {
        String english = before(definition.en());
        return new BilingualText(
                before(definition.zh()),
                english.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + english.substring(1));
    }

    /** What one row is: what stands behind the colon of its description. */
    public BilingualText grain() {
        return new BilingualText(behind(definition.zh()), behind(definition.en()));
    }

    public List<BilingualText> about() {
        return meaning.about();
    }

    /** The parts of scheme files that rule it. */
    public List<String> sections() {
        return meaning.sections();
    }

    public List<DocumentedColumn> columns() {
        return definition.columns().stream()
                .map(column -> new DocumentedColumn(
                        column,
                        definition.key().contains(column.name()),
                        meaning.columns().get(column.name())))
                .toList();
    }

    private static String before(String description) {
        return description.substring(0, colon(description));
    }

    private static String behind(String description) {
        return description.substring(colon(description) + 1).strip();
    }

    private static int colon(String description) {
        int colon = description.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("No title with a colon before what a row is: " + description);
        }
        return colon;
    }
}
