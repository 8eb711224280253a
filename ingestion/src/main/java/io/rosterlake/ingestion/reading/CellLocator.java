package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.container.CellContainer;
import io.rosterlake.ingestion.container.CellRow;
import io.rosterlake.ingestion.container.CellSheet;
import io.rosterlake.ingestion.container.ContainerException;
import io.rosterlake.ingestion.container.Containers;
import io.rosterlake.ingestion.container.RowSource;
import io.rosterlake.ingestion.layout.Headings;
import io.rosterlake.ingestion.layout.MappedColumn;
import io.rosterlake.ingestion.layout.RowClassifier;
import io.rosterlake.ingestion.register.ColumnDefinition;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.RegisterDefinition;
import io.rosterlake.ingestion.register.Registers;
import io.rosterlake.ingestion.register.WordForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds cells of a register file that somebody names by sheet, row and column, in one pass. */
public final class CellLocator {
    private final RegisterDefinition definition;
    private final Map<CellReference, LocatedCell> found = new HashMap<>();

    private CellLocator(Register register) {
        this.definition = Registers.definition(register);
    }

    /**
     * Finds cells.
     *
     * @param register what the file is
     * @return those that exist: the sheet has such a row, and the row's block such a column
     * @throws FileRefusedException when the file turns out to be damaged
     * @throws IOException when the disk fails
     */
    public static Map<CellReference, LocatedCell> locate(
            Path file, ReadingOptions options, Register register, Collection<CellReference> wanted)
            throws FileRefusedException, IOException {
        CellLocator locator = new CellLocator(register);
        try (CellContainer container =
                Containers.open(file, options.stem(), options.givenCharset(), options.limits())) {
            boolean isOnly = container.sheets().size() == 1;
            for (CellSheet sheet : container.sheets()) {
                List<CellReference> here = wanted.stream()
                        .filter(reference -> reference.sheet() == null
                                ? isOnly
                                : WordForm.of(reference.sheet()).equals(WordForm.of(sheet.name())))
                        .toList();
                if (!here.isEmpty()) {
                    locator.look(sheet, here);
                }
            }
            return locator.found;
        } catch (ContainerException e) {
            throw RegisterFiles.refused(e);
        }
    }

    private void look(CellSheet sheet, List<CellReference> wanted) throws IOException, ContainerException {
        Map<Integer, List<CellReference>> byRow = wanted.stream().collect(Collectors.groupingBy(CellReference::row));
        RowClassifier classifier = new RowClassifier(definition, Registers.layoutWords());
        try (RowSource rows = sheet.rows()) {
            for (Optional<CellRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                classifier.classify(row.get());
                for (CellReference reference : byRow.getOrDefault(row.get().number(), List.of())) {
                    locate(sheet.name(), row.get(), classifier.headings(), reference);
                }
            }
        }
    }

    private void locate(String sheet, CellRow row, Optional<Headings> headings, CellReference reference) {
        Optional<Integer> column = reference.column() != null
                ? Optional.of(reference.column()).filter(index -> isInSheet(index, row, headings))
                : headings.flatMap(block -> byHeading(block, String.valueOf(reference.heading())));
        column.ifPresent(index -> found.put(
                reference,
                new LocatedCell(
                        sheet,
                        row.number(),
                        index,
                        headings.flatMap(block -> nameOf(block, index)).orElse(null),
                        row.at(index).orElse(null))));
    }

    private static boolean isInSheet(int index, CellRow row, Optional<Headings> headings) {
        return row.cells().containsKey(index)
                || headings.filter(block -> index < block.width()).isPresent();
    }

    private Optional<Integer> byHeading(Headings block, String heading) {
        String word = WordForm.of(heading);
        return definition.columns().stream()
                .filter(column -> isCalled(column, word) || isCalled(column, WordForm.withoutBrackets(word)))
                .map(column -> block.find(column.name()))
                .flatMap(Optional::stream)
                .map(MappedColumn::index)
                .findFirst();
    }

    private static boolean isCalled(ColumnDefinition column, String word) {
        return word.equals(WordForm.of(column.column().labelZh()))
                || word.equals(WordForm.of(column.column().labelEn()))
                || word.equals(WordForm.of(column.name()))
                || column.headings().stream().anyMatch(heading -> heading.text().equals(word));
    }

    private static Optional<String> nameOf(Headings block, int index) {
        return block.mapped().stream()
                .filter(column -> column.index() == index)
                .map(column -> column.definition().name())
                .findFirst();
    }
}
