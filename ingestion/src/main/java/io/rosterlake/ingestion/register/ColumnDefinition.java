package io.rosterlake.ingestion.register;

import java.util.List;
import java.util.Set;

/**
 * How a canonical column is found in a sheet and read.
 *
 * @param column the column
 * @param presence what becomes of a row without it
 * @param rule how its cells are read
 * @param headings the headings it is known by; the first ones win when a sheet has several
 * @param codes its code list; empty unless the rule is about codes
 * @param traits its particulars
 */
public record ColumnDefinition(
        Column column,
        Presence presence,
        CellRule rule,
        List<Heading> headings,
        CodeList codes,
        Set<ColumnTrait> traits) {
    public String name() {
        return column.name();
    }

    public boolean has(ColumnTrait trait) {
        return traits.contains(trait);
    }
}
