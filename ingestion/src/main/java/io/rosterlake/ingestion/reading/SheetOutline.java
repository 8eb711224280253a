package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.container.BlankText;
import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.CellRow;
import io.rosterlake.ingestion.container.CellSheet;
import io.rosterlake.ingestion.container.ContainerException;
import io.rosterlake.ingestion.container.RowSource;
import io.rosterlake.ingestion.layout.HeadingMatcher;
import io.rosterlake.ingestion.layout.Headings;
import io.rosterlake.ingestion.register.LayoutWords;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.Registers;
import io.rosterlake.ingestion.register.WordForm;
import java.io.IOException;
import java.util.ArrayList;
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
 * @param headingsFound how many headings of each register its first headings are
 * @param periodCells the distinct values of a column that states the period
 */
record SheetOutline(
        String name,
        boolean hasContent,
        List<String> titles,
        Map<Register, Integer> headingsFound,
        Set<String> periodCells) {
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
                Map<Register, Integer> found = headings(matchers, above, row.get());
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

    boolean isOf(Register register) {
        int own = headingsFound.getOrDefault(register, 0);
        return own > 0 && headingsFound.values().stream().allMatch(other -> other <= own);
    }

    private static Map<Register, Integer> headings(
            Map<Register, HeadingMatcher> matchers, Optional<CellRow> above, CellRow row) {
        Map<Register, Integer> found = new EnumMap<>(Register.class);
        matchers.forEach((register, matcher) -> matcher.match(List.of(row))
                .or(() -> above.flatMap(upper -> matcher.match(List.of(upper, row))))
                .map(Headings::size)
                .ifPresent(size -> found.put(register, size)));
        return found;
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
