package io.rosterlake.ingestion.layout;

import io.rosterlake.ingestion.container.BlankText;
import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.CellKind;
import io.rosterlake.ingestion.container.CellRow;
import io.rosterlake.ingestion.register.ColumnTrait;
import io.rosterlake.ingestion.register.LayoutWords;
import io.rosterlake.ingestion.register.RegisterDefinition;
import io.rosterlake.ingestion.register.WordForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells the rows of one sheet apart, from the top: titles, headings (one line or several, repeated for every block), data, totals and
 * footers.
 */
public final class RowClassifier {
    private static final int MOST_HEADING_LINES = 3;
    private static final int CELLS_BEFORE_TOTAL = 3;
    private static final int LONGEST_TOTAL_WORD = 12;
    private static final int SHORTEST_IDENTITY = 15;

    private final HeadingMatcher matcher;
    private final RegisterDefinition definition;
    private final LayoutWords words;
    private List<CellRow> headingLines = new ArrayList<>();
    private Optional<CellRow> above = Optional.empty();
    private Optional<Headings> headings = Optional.empty();
    private boolean justHeading;

    public RowClassifier(RegisterDefinition definition, LayoutWords words) {
        this.matcher = new HeadingMatcher(definition);
        this.definition = definition;
        this.words = words;
    }

    /** The headings of the block that the last row belongs to. */
    public Optional<Headings> headings() {
        return headings;
    }

    /** What the next row is. */
    public RowKind classify(CellRow row) {
        RowKind kind = row.isBlank() ? RowKind.BLANK : kind(row);
        if (kind != RowKind.BLANK) {
            justHeading = kind == RowKind.HEADING;
            above = kind == RowKind.DATA ? Optional.empty() : Optional.of(row);
        }
        return kind;
    }

    private RowKind kind(CellRow row) {
        if (isHeading(row)) {
            return RowKind.HEADING;
        }
        return headings.map(current -> below(row, current)).orElse(RowKind.TITLE);
    }

    private boolean isHeading(CellRow row) {
        if (headings.isPresent() && holdsNumber(row)) {
            return false;
        }
        if (justHeading && headingLines.size() < MOST_HEADING_LINES && continuesHeading(row)) {
            return true;
        }
        Optional<Headings> alone = matcher.match(List.of(row));
        Optional<Headings> together = above.flatMap(upper -> matcher.match(List.of(upper, row)));
        int aloneSize = alone.map(Headings::size).orElse(0);
        boolean useAbove = together.map(Headings::size).orElse(0) > aloneSize && hasWordOfItsOwn(row);
        if (alone.isEmpty() && !useAbove) {
            return false;
        }
        headings = useAbove ? together : alone;
        headingLines = new ArrayList<>(useAbove ? List.of(above.orElseThrow(), row) : List.of(row));
        return true;
    }

    /** A lower line of headings adds to what the lines above it say, and holds no value. */
    private boolean continuesHeading(CellRow row) {
        if (any(row, cell -> cell.kind() != CellKind.TEXT)) {
            return false;
        }
        List<CellRow> lines = new ArrayList<>(headingLines);
        lines.add(row);
        Optional<Headings> extended = matcher.match(lines);
        int known = headings.map(Headings::size).orElse(0);
        boolean keysBlank = definition.keys().stream()
                .flatMap(key -> headings.flatMap(current -> current.find(key)).stream())
                .noneMatch(key -> isFilled(row, key.index()));
        if (!keysBlank || extended.map(Headings::size).orElse(0) <= known) {
            return false;
        }
        headings = extended;
        headingLines = lines;
        return true;
    }

    /** Below the first headings a row with a number in it is not looked at again as a heading: most rows have one. */
    private static boolean holdsNumber(CellRow row) {
        return any(row, cell -> cell.kind() != CellKind.TEXT || isDigits(cell.text()));
    }

    private static boolean any(CellRow row, Predicate<Cell> condition) {
        for (int column = 0; column < row.width(); column++) {
            Cell cell = row.own(column);
            if (cell != null && condition.test(cell)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigits(String text) {
        int index = 0;
        while (index < text.length() && Character.isDigit(text.charAt(index))) {
            index++;
        }
        return index > 0 && index == text.length();
    }

    private static boolean hasWordOfItsOwn(CellRow row) {
        return !any(row, cell -> cell.kind() == CellKind.NUMBER || cell.kind() == CellKind.DATE);
    }

    private RowKind below(CellRow row, Headings current) {
        List<String> first = firstWords(row);
        if (!holdsIdentity(row, current)) {
            if (first.stream().anyMatch(words.subtotals()::contains)) {
                return RowKind.SUBTOTAL;
            }
            if (first.stream().anyMatch(words.totals()::contains) || isTotal(first.get(0))) {
                return RowKind.TOTAL;
            }
        }
        return isFooter(first.get(0)) || !isData(row, current) ? RowKind.NOTE : RowKind.DATA;
    }

    /** The first filled cells, where words stand that tell what a row is. */
    private static List<String> firstWords(CellRow row) {
        List<String> first = new ArrayList<>(CELLS_BEFORE_TOTAL);
        for (int column = 0; column < row.width() && first.size() < CELLS_BEFORE_TOTAL; column++) {
            Cell cell = row.own(column);
            if (cell != null && !BlankText.isBlank(cell.text())) {
                first.add(WordForm.of(cell.text()));
            }
        }
        return first;
    }

    private boolean isFooter(String text) {
        for (String footer : words.footers()) {
            if (text.startsWith(footer)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTotal(String text) {
        return text.length() <= LONGEST_TOTAL_WORD && words.totals().stream().anyMatch(text::endsWith);
    }

    private static boolean holdsIdentity(CellRow row, Headings current) {
        return current.find("id_number")
                .flatMap(column -> row.at(column.index()))
                .filter(cell -> BlankText.charactersIn(cell.text()) >= SHORTEST_IDENTITY)
                .isPresent();
    }

    /** A row is data when it says something about its subject beyond the place it belongs to. */
    private boolean isData(CellRow row, Headings current) {
        if (hasOnlyOneCell(row)) {
            return current.mapped().stream()
                    .filter(column -> isFilled(row, column.index()))
                    .map(column -> column.definition().name())
                    .anyMatch(name -> definition.keys().contains(name) || name.equals("name"));
        }
        for (MappedColumn column : current.mapped()) {
            if (!column.definition().has(ColumnTrait.FILLED_DOWN) && isFilled(row, column.index())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasOnlyOneCell(CellRow row) {
        int filled = 0;
        for (int column = 0; column < row.width() && filled < 2; column++) {
            filled += isFilled(row, column) ? 1 : 0;
        }
        return filled < 2;
    }

    private static boolean isFilled(CellRow row, int index) {
        Cell cell = row.own(index);
        return cell != null && !BlankText.isBlank(cell.text());
    }
}
