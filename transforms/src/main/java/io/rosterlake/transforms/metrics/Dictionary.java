package io.rosterlake.transforms.metrics;

import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.run.PublishedTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The data dictionary of this program: every table that it writes, gold first.
 *
 * @param tables the tables, with what is computed later behind what it is computed from
 */
public record Dictionary(List<DocumentedTable> tables) {
    private static final String COMMON = "common";

    public Dictionary {
        tables = List.copyOf(tables);
    }

    /**
     * Reads what these tables mean.
     *
     * @throws IllegalStateException with all problems, if a meaning does not fit the definition of its table
     */
    public static Dictionary of(List<PublishedTable> published) {
        List<String> problems = new ArrayList<>();
        Map<String, ColumnMeaning> common = read(COMMON, problems).columns();
        List<DocumentedTable> tables = published.stream()
                .map(table -> table(table, common, problems))
                .sorted(Comparator.comparing(table -> !table.isGold()))
                .toList();
        problems.addAll(MeaningChecks.problems(tables));
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "The data dictionary does not fit the tables:\n" + String.join("\n", problems));
        }
        return new Dictionary(tables);
    }

    private static DocumentedTable table(
            PublishedTable published, Map<String, ColumnMeaning> common, List<String> problems) {
        TableName name = published.definition().name();
        TableMeaning meaning = read(name.toString(), problems);
        boolean isGold = name.schema().equals("gold");
        List<String> shared = isGold
                ? published.definition().columns().stream()
                        .map(ColumnDefinition::name)
                        .toList()
                : List.of();
        return new DocumentedTable(published.definition(), published.inputs(), meaning.with(common, shared));
    }

    private static TableMeaning read(String name, List<String> problems) {
        String file = name + ".yaml";
        try (InputStream stream = Dictionary.class.getResourceAsStream(file)) {
            if (stream == null) {
                problems.add(file + ": no such file");
                return new TableMeaning(List.of(), List.of(), Map.of());
            }
            return MeaningReader.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8), file, problems);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public List<DocumentedTable> gold() {
        return tables.stream().filter(DocumentedTable::isGold).toList();
    }

    /** The table of this name, with or without its schema. */
    public Optional<DocumentedTable> find(String name) {
        return tables.stream()
                .filter(table -> table.name().toString().equals(name)
                        || table.name().table().equals(name))
                .findFirst();
    }
}
