package io.rosterlake.transforms.metrics;

import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a file with a table's meaning and collects its problems, in English: the files come with the program. */
final class MeaningReader {
    private static final Set<String> TABLE_KEYS = Set.of("about", "rules", "columns");
    private static final Set<String> COLUMN_KEYS =
            Set.of("zh", "en", "unit", "from", "numerator", "denominator", "times", "formula", "empty");

    private final List<String> problems;

    private MeaningReader(List<String> problems) {
        this.problems = problems;
    }

    /**
     * @param text content of the file
     * @param file its name, for messages
     * @param problems where problems go
     */
    static TableMeaning read(String text, String file, List<String> problems) {
        try {
            Object root = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(text);
            return new MeaningReader(problems).table(root, file);
        } catch (YamlEngineException invalid) {
            problems.add(file + ": " + invalid.getMessage());
            return new TableMeaning(List.of(), List.of(), Map.of());
        }
    }

    private TableMeaning table(@Nullable Object root, String file) {
        Map<String, @Nullable Object> values = mapping(root, file, TABLE_KEYS);
        List<BilingualText> about = new ArrayList<>();
        for (Object item : list(values.get("about"), file + ": about")) {
            about.add(bilingual(item, file + ": about"));
        }
        Map<String, ColumnMeaning> columns = new LinkedHashMap<>();
        if (values.get("columns") != null) {
            mapping(values.get("columns"), file + ": columns", null)
                    .forEach((name, value) -> columns.put(name, column(value, file + ": " + name)));
        }
        return new TableMeaning(about, texts(values.get("rules"), file + ": rules"), columns);
    }

    private ColumnMeaning column(@Nullable Object node, String where) {
        Map<String, @Nullable Object> values = mapping(node, where, COLUMN_KEYS);
        Object empty = values.get("empty");
        return new ColumnMeaning(
                new BilingualText(text(values, "zh", where), text(values, "en", where)),
                values.containsKey("unit") ? unit(text(values, "unit", where), where) : null,
                texts(values.get("from"), where + ": from"),
                ratio(values, where),
                values.containsKey("formula") ? text(values, "formula", where) : null,
                empty == null ? null : bilingual(empty, where + ": empty"));
    }

    private @Nullable Unit unit(String code, String where) {
        Unit unit = Unit.fromCode(code).orElse(null);
        if (unit == null) {
            problems.add(where + ": no unit '" + code + "'" + suggestion(code, Unit.codes()));
        }
        return unit;
    }

    private @Nullable Ratio ratio(Map<String, @Nullable Object> values, String where) {
        if (!values.containsKey("numerator") && !values.containsKey("denominator")) {
            return null;
        }
        int times = values.get("times") instanceof Integer number ? number : 1;
        return new Ratio(text(values, "numerator", where), text(values, "denominator", where), times);
    }

    private BilingualText bilingual(@Nullable Object node, String where) {
        Map<String, @Nullable Object> values = mapping(node, where, Set.of("zh", "en"));
        return new BilingualText(text(values, "zh", where), text(values, "en", where));
    }

    private String text(Map<String, @Nullable Object> values, String key, String where) {
        if (values.get(key) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        problems.add(where + ": '" + key + "' is missing or no text");
        return "";
    }

    private List<String> texts(@Nullable Object node, String where) {
        return list(node, where).stream().map(String::valueOf).toList();
    }

    private List<?> list(@Nullable Object node, String where) {
        if (node == null) {
            return List.of();
        }
        if (node instanceof List<?> list) {
            return list;
        }
        problems.add(where + " must be a list");
        return List.of();
    }

    private Map<String, @Nullable Object> mapping(@Nullable Object node, String where, @Nullable Set<String> allowed) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (!(node instanceof Map<?, ?> map)) {
            problems.add(where + " must be a mapping");
            return values;
        }
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (allowed != null && !allowed.contains(name)) {
                problems.add(where + ": unknown key '" + name + "'" + suggestion(name, allowed));
            }
            values.put(name, value);
        });
        return values;
    }

    private static String suggestion(String word, java.util.Collection<String> allowed) {
        return Suggestion.nearest(word, allowed)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }
}
