package io.rosterlake.ingestion.layout;

import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.CellKind;
import io.rosterlake.ingestion.container.CellRow;
import io.rosterlake.ingestion.register.ColumnDefinition;
import io.rosterlake.ingestion.register.Heading;
import io.rosterlake.ingestion.register.RegisterDefinition;
import io.rosterlake.ingestion.register.WordForm;
import io.rosterlake.ingestion.value.NumberReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Recognises the columns of a register in one line of headings or several above each other. A heading of several lines is tried as a
 * whole ({@code 合同} over {@code 起始}), then its lowest line alone; first with its brackets, then without.
 */
public final class HeadingMatcher {
    /** Fewer recognised headings than this are a chance hit, such as a list of words for a drop-down. */
    private static final int FEWEST_HEADINGS = 3;

    private static final String EMPLOYEES_PART = "个人";

    private final RegisterDefinition definition;
    private final Map<String, Candidate> columnOfHeading = new HashMap<>();

    private record Candidate(ColumnDefinition column, Heading heading, int preference) {}

    public HeadingMatcher(RegisterDefinition definition) {
        this.definition = definition;
        for (ColumnDefinition column : definition.columns()) {
            for (int index = 0; index < column.headings().size(); index++) {
                Heading heading = column.headings().get(index);
                columnOfHeading.put(heading.text(), new Candidate(column, heading, index));
            }
        }
    }

    /** The headings in these lines, if they are headings of this register. */
    public Optional<Headings> match(List<CellRow> lines) {
        Set<Integer> indexes = new TreeSet<>();
        lines.forEach(line -> indexes.addAll(line.cells().keySet()));
        Map<String, Candidate> found = new HashMap<>();
        Map<String, MappedColumn> mapped = new HashMap<>();
        for (int index : indexes) {
            List<String> texts = texts(lines, index);
            candidate(texts).ifPresent(candidate -> {
                Candidate rival = found.get(candidate.column().name());
                if (rival == null || candidate.preference() < rival.preference()) {
                    found.put(candidate.column().name(), candidate);
                    mapped.put(candidate.column().name(), column(candidate, index, texts));
                }
            });
        }
        boolean hasKeys = found.keySet().containsAll(definition.keys());
        if (!hasKeys || found.size() < FEWEST_HEADINGS) {
            return Optional.empty();
        }
        List<MappedColumn> inOrder = definition.columns().stream()
                .map(column -> Optional.ofNullable(mapped.get(column.name())))
                .flatMap(Optional::stream)
                .toList();
        return Optional.of(Headings.of(
                inOrder, indexes.stream().mapToInt(Integer::intValue).max().orElse(0) + 1));
    }

    private static MappedColumn column(Candidate candidate, int index, List<String> texts) {
        return new MappedColumn(
                candidate.column(), index, candidate.heading(), NumberReader.factor(String.join("", texts)));
    }

    private Optional<Candidate> candidate(List<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        words.add(String.join("", texts));
        if (!texts.isEmpty()) {
            words.add(texts.get(texts.size() - 1));
        }
        for (String word : words) {
            Candidate exact = columnOfHeading.get(word);
            if (exact != null) {
                return Optional.of(exact);
            }
        }
        return words.stream()
                .filter(word -> !word.contains(EMPLOYEES_PART))
                .map(word -> Optional.ofNullable(columnOfHeading.get(WordForm.withoutBrackets(word))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The words above each other in one column, from the top. */
    private static List<String> texts(List<CellRow> lines, int index) {
        List<String> texts = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            boolean isLowest = line == lines.size() - 1;
            String text = own(lines.get(line), index);
            if (text.isEmpty() && !isLowest && !own(lines.get(line + 1), index).isEmpty()) {
                text = spanning(lines.get(line), index);
            }
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static String own(CellRow line, int index) {
        Cell cell = line.own(index);
        return cell == null || cell.kind() != CellKind.TEXT ? "" : WordForm.of(cell.text());
    }

    /** The heading that spans a column from further left: by a merge, or in text files simply by blanks to its right. */
    private static String spanning(CellRow line, int index) {
        Optional<Cell> beside = line.fromBeside(index);
        if (beside.isPresent()) {
            return WordForm.of(beside.get().text());
        }
        for (int left = index - 1; left >= 0; left--) {
            String text = own(line, left);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
