package io.rosterlake.ingestion.amendment;

import io.rosterlake.ingestion.register.WordForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The words of amendment lists, from {@code amendments.yaml}.
 *
 * @param names words in file names, sheet names and titles that tell a kind; the more particular kind first
 * @param columns heading -> column
 * @param answers word -> yes or no
 * @param clearing words that stand for an empty cell
 */
record AmendmentWords(
        Map<AmendmentKind, List<String>> names,
        Map<String, AmendmentColumn> columns,
        Map<String, Boolean> answers,
        List<String> clearing) {
    private static final String RESOURCE = "amendments.yaml";
    private static final AmendmentWords SHIPPED = load();

    static AmendmentWords shipped() {
        return SHIPPED;
    }

    /** The kind that a name or title speaks of. */
    Optional<AmendmentKind> kindNamed(String text) {
        String word = WordForm.of(text);
        boolean isIdentity =
                names.get(AmendmentKind.IDENTITY_CORRECTION).stream().anyMatch(word::contains);
        boolean isCells = names.get(AmendmentKind.CELL_CORRECTION).stream().anyMatch(word::contains);
        if (isIdentity) {
            return Optional.of(AmendmentKind.IDENTITY_CORRECTION);
        }
        return isCells ? Optional.of(AmendmentKind.CELL_CORRECTION) : Optional.empty();
    }

    Optional<AmendmentColumn> column(String heading) {
        String word = WordForm.of(heading);
        return Optional.ofNullable(columns.get(word))
                .or(() -> Optional.ofNullable(columns.get(WordForm.withoutBrackets(word))));
    }

    boolean isClearing(String text) {
        return clearing.contains(WordForm.of(text));
    }

    Optional<Boolean> answer(String text) {
        return Optional.ofNullable(answers.get(WordForm.of(text)));
    }

    private static AmendmentWords load() {
        try (InputStream stream =
                Objects.requireNonNull(AmendmentWords.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            LoadSettings settings = LoadSettings.builder().setLabel(RESOURCE).build();
            Map<?, ?> file = (Map<?, ?>) new Load(settings).loadFromInputStream(stream);
            Map<AmendmentKind, List<String>> names = new EnumMap<>(AmendmentKind.class);
            map(file, "names")
                    .forEach((kind, words) -> names.put(AmendmentKind.valueOf(kind.toString()), words(words)));
            Map<String, AmendmentColumn> columns = new HashMap<>();
            map(file, "headings").forEach((column, words) -> words(words)
                    .forEach(word -> columns.put(word, AmendmentColumn.valueOf(column.toString()))));
            Map<String, Boolean> answers = new HashMap<>();
            map(file, "answers")
                    .forEach((answer, words) -> words(words).forEach(word -> answers.put(word, answer.equals("yes"))));
            return new AmendmentWords(
                    Map.copyOf(names), Map.copyOf(columns), Map.copyOf(answers), words(file.get("clearing")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> map(Map<?, ?> file, String key) {
        return (Map<?, ?>) Objects.requireNonNull(file.get(key), key);
    }

    private static List<String> words(Object list) {
        return ((List<?>) list)
                .stream().map(word -> WordForm.of(word.toString())).toList();
    }
}
