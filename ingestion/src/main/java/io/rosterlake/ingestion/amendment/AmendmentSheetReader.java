package io.rosterlake.ingestion.amendment;

import io.rosterlake.ingestion.container.BlankText;
import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.CellRow;
import io.rosterlake.ingestion.container.CellSheet;
import io.rosterlake.ingestion.container.ContainerException;
import io.rosterlake.ingestion.container.RowSource;
import io.rosterlake.ingestion.register.Registers;
import io.rosterlake.ingestion.register.WordForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one sheet of a possible amendment list: titles, headings, lines, notes. */
final class AmendmentSheetReader {
    /** A list says at its top what it is; nothing more is kept of a sheet that is none. */
    private static final int MOST_TITLES = 3;

    private final AmendmentWords words = AmendmentWords.shipped();
    private final List<String> titles = new ArrayList<>();
    private final List<AmendmentLine> lines = new ArrayList<>();
    private Map<AmendmentColumn, Integer> headings = Map.of();
    private Optional<AmendmentKind> kind = Optional.empty();
    private long nonData;

    AmendmentSheetReader read(CellSheet sheet) throws IOException, ContainerException {
        try (RowSource rows = sheet.rows()) {
            for (Optional<CellRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (!row.get().isBlank()) {
                    read(sheet.name(), row.get());
                }
            }
        }
        return this;
    }

    /** What the headings say; empty for any other sheet. */
    Optional<AmendmentKind> kind() {
        return kind;
    }

    /** The first texts of a sheet before any headings. */
    List<String> titles() {
        return titles;
    }

    /** The sheet as part of a list. */
    AmendmentList.Sheet of(CellSheet sheet, AmendmentKind wanted) {
        boolean isRead = kind.filter(found -> found == wanted).isPresent();
        return isRead
                ? new AmendmentList.Sheet(sheet.name(), sheet.isHidden(), true, nonData, List.copyOf(lines))
                : new AmendmentList.Sheet(sheet.name(), sheet.isHidden(), false, nonData + lines.size(), List.of());
    }

    private void read(String sheet, CellRow row) {
        Map<AmendmentColumn, Integer> found = headings(row);
        Optional<AmendmentKind> told = kind(found);
        if (told.isPresent()) {
            headings = found;
            kind = told;
            nonData++;
        } else if (kind.isEmpty()) {
            row.cells().values().stream().limit(MOST_TITLES - titles.size()).forEach(cell -> titles.add(cell.text()));
            nonData++;
        } else {
            line(sheet, row).ifPresentOrElse(lines::add, () -> nonData++);
        }
    }

    private Map<AmendmentColumn, Integer> headings(CellRow row) {
        Map<AmendmentColumn, Integer> found = new EnumMap<>(AmendmentColumn.class);
        row.cells().forEach((index, cell) -> words.column(cell.text())
                .ifPresent(column -> found.putIfAbsent(column, index)));
        return found;
    }

    private static Optional<AmendmentKind> kind(Map<AmendmentColumn, Integer> found) {
        for (AmendmentKind kind : AmendmentKind.values()) {
            if (found.keySet().containsAll(kind.required())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private Optional<AmendmentLine> line(String sheet, CellRow row) {
        Map<AmendmentColumn, Cell> cells = new EnumMap<>(AmendmentColumn.class);
        headings.forEach((column, index) -> row.at(index).ifPresent(cell -> cells.put(column, cell)));
        AmendmentLine line = new AmendmentLine(sheet, row.number(), headings, cells);
        boolean saysNothing =
                headings.keySet().stream().noneMatch(column -> line.cell(column).isPresent());
        boolean asksNothing = headings.containsKey(AmendmentColumn.FINDING)
                && line.cell(AmendmentColumn.VALUE).isEmpty();
        return saysNothing || asksNothing || isNote(row) ? Optional.empty() : Optional.of(line);
    }

    private static boolean isNote(CellRow row) {
        String first = row.cells().values().stream()
                .map(Cell::text)
                .filter(text -> !BlankText.isBlank(text))
                .map(WordForm::of)
                .findFirst()
                .orElse("");
        long filled = row.cells().values().stream()
                .filter(cell -> !BlankText.isBlank(cell.text()))
                .count();
        return filled <= 2 && Registers.layoutWords().footers().stream().anyMatch(first::startsWith);
    }
}
