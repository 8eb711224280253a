package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.container.BlankText;
import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.CellRow;
import io.rosterlake.ingestion.container.CellSheet;
import io.rosterlake.ingestion.container.ContainerException;
import io.rosterlake.ingestion.container.RowSource;
import io.rosterlake.ingestion.layout.HeadingMatcher;
import io.rosterlake.ingestion.layout.Headings;
import io.rosterlake.ingestion.register.ColumnDefinition;
import io.rosterlake.ingestion.register.LayoutWords;
import io.rosterlake.ingestion.register.Presence;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.Registers;
import io.rosterlake.ingestion.register.WordForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the top of a sheet says about it.
 *
 * @param name sheet name
 * @param hasContent whether any cell holds something
 * @param titles texts above the first headings; none when the sheet has no headings
 * @param matches how well its first headings match each register; without those that they do not match
 * @param periodCells the distinct values of a column that states the period
 */
record SheetOutline(
        String name, boolean hasContent, List<String> titles, Map<Register, Match> matches, Set<String> periodCells) {
    private static final int ROWS_LOOKED_AT = 200;

    static SheetOutline of(CellSheet sheet, LayoutWords words) throws IOException, ContainerException {
        Map<Register, HeadingMatcher> matchers = new EnumMap<>(Register.class);
        for (Register register : Register.values()) {
            matchers.put(register, new HeadingMatcher(Registers.definition(register)));
        }
        List<String> titles = new ArrayList<>();
        Optional<CellRow> above = Optional.empty();
        int looked = 0;
        try (RowSource rows = sheet.rows()) {
            for (Optional<CellRow> row = rows.next(); row.isPresent() && looked < ROWS_LOOKED_AT; row = rows.next()) {
                if (row.get().isBlank()) {
                    continue;
                }
                looked++;
                Map<Register, Match> found = headings(matchers, above, row.get());
                if (!found.isEmpty()) {
                    Set<String> periods = periodCells(rows, row.get(), words);
                    return new SheetOutline(sheet.name(), true, List.copyOf(titles), found, periods);
                }
                row.get().cells().values().forEach(cell -> titles.add(cell.text()));
                above = row;
            }
        }
        return new SheetOutline(sheet.name(), looked > 0, List.of(), Map.of(), Set.of());
    }

    /**
     * How headings match a register.
     *
     * @param columns columns recognised
     * @param share columns recognised of all that the register has headings for
     * @param isComplete whether all required columns are there
     */
    record Match(int columns, double share, boolean isComplete) {}

    /** Whether the sheet is of a register: it has all that the register requires, or no register has more in common with it. */
    boolean isOf(Register register) {
        Match own = matches.get(register);
        if (own == null || isNamedOtherwise(register)) {
            return false;
        }
        return own.isComplete() || matches.values().stream().allMatch(other -> other.columns() <= own.columns());
    }

    /** The register that the headings alone speak for. */
    Optional<Register> likeliest() {
        return matches.entrySet().stream()
                .max(Comparator.comparingDouble(entry -> entry.getValue().share()))
                .map(Map.Entry::getKey);
    }

    private boolean isNamedOtherwise(Register register) {
        Set<Register> named = RegisterNames.in(List.of(name));
        return !named.isEmpty() && !named.contains(register);
    }

    private static Map<Register, Match> headings(
            Map<Register, HeadingMatcher> matchers, Optional<CellRow> above, CellRow row) {
        Map<Register, Match> found = new EnumMap<>(Register.class);
        matchers.forEach((register, matcher) -> matcher.match(List.of(row))
                .or(() -> above.flatMap(upper -> matcher.match(List.of(upper, row))))
                .ifPresent(headings -> found.put(register, match(register, headings))));
        return found;
    }

    private static Match match(Register register, Headings headings) {
        List<ColumnDefinition> columns = Registers.definition(register).columns().stream()
                .filter(column -> !column.headings().isEmpty())
                .toList();
        boolean isComplete = columns.stream()
                .filter(column -> column.presence() == Presence.REQUIRED)
                .allMatch(column -> headings.find(column.name()).isPresent());
        return new Match(headings.size(), (double) headings.size() / columns.size(), isComplete);
    }

    private static Set<String> periodCells(RowSource rows, CellRow headings, LayoutWords words)
            throws IOException, ContainerException {
        Optional<Integer> column = headings.cells().entrySet().stream()
                .filter(cell -> words.periodHeadings()
                        .contains(WordForm.of(cell.getValue().text())))
                .map(Map.Entry::getKey)
                .findFirst();
        Set<String> values = new LinkedHashSet<>();
        if (column.isEmpty()) {
            return values;
        }
        for (Optional<CellRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            row.get()
                    .at(column.get())
                    .map(Cell::text)
                    .filter(text -> !BlankText.isBlank(text))
                    .ifPresent(values::add);
        }
        return values;
    }
}
