package io.rosterlake.ingestion.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the definition of a register from its resource file. A file that is not as it must be is a defect of the program. */
final class DefinitionFile {
    private DefinitionFile() {}

    static RegisterDefinition read(Register register) {
        Map<?, ?> file = load(register.tableName() + ".yaml");
        List<ColumnDefinition> columns = new ArrayList<>();
        for (Object column : list(file.get("columns"))) {
            columns.add(column(map(column)));
        }
        return new RegisterDefinition(
                Register.valueOf(text(file.get("register"))),
                words(file.get("names")),
                strings(file.get("key")),
                List.copyOf(columns));
    }

    static LayoutWords layoutWords() {
        Map<?, ?> file = load("layout.yaml");
        return new LayoutWords(
                words(file.get("subtotals")),
                words(file.get("totals")),
                words(file.get("footers")),
                words(file.get("period_headings")),
                words(file.get("filling_in")));
    }

    private static ColumnDefinition column(Map<?, ?> entry) {
        String name = text(entry.get("name"));
        Map<?, ?> label = map(entry.get("label"));
        Column column = new Column(
                name,
                text(entry, "bronze", name),
                ColumnType.valueOf(text(entry, "type", "TEXT")),
                Retention.valueOf(text(entry, "retention", "KEPT")),
                text(label.get("zh")),
                text(label.get("en")));
        List<Heading> headings = headings(entry);
        CellRule rule = headings.isEmpty() ? CellRule.DERIVED : CellRule.valueOf(text(entry, "rule", "TEXT"));
        return new ColumnDefinition(
                column,
                Presence.valueOf(text(entry, "presence", "optional").toUpperCase(Locale.ROOT)),
                rule,
                headings,
                codes(entry),
                traits(entry));
    }

    private static List<Heading> headings(Map<?, ?> entry) {
        List<Heading> headings = new ArrayList<>();
        words(entry.get("headings")).forEach(word -> headings.add(new Heading(word, Map.of())));
        for (Object variant : list(entry.get("variants"))) {
            Map<String, String> implies = new LinkedHashMap<>();
            map(map(variant).get("implies")).forEach((column, value) -> implies.put(text(column), text(value)));
            words(map(variant).get("headings")).forEach(word -> headings.add(new Heading(word, Map.copyOf(implies))));
        }
        return List.copyOf(headings);
    }

    private static CodeList codes(Map<?, ?> entry) {
        if (entry.get("codes") == null) {
            return CodeList.NONE;
        }
        Map<String, String> codeOfWord = new LinkedHashMap<>();
        List<String> codes = new ArrayList<>();
        map(entry.get("codes")).forEach((code, words) -> {
            codes.add(text(code));
            words(words).forEach(word -> codeOfWord.put(word, text(code)));
        });
        return new CodeList(Collections.unmodifiableMap(codeOfWord), List.copyOf(codes), words(entry.get("prefixes")));
    }

    private static Set<ColumnTrait> traits(Map<?, ?> entry) {
        Set<ColumnTrait> traits = EnumSet.noneOf(ColumnTrait.class);
        strings(entry.get("traits")).forEach(trait -> traits.add(ColumnTrait.valueOf(trait)));
        return Set.copyOf(traits);
    }

    private static Map<?, ?> load(String resource) {
        try (InputStream stream =
                Objects.requireNonNull(DefinitionFile.class.getResourceAsStream(resource), resource)) {
            LoadSettings settings = LoadSettings.builder().setLabel(resource).build();
            return map(new Load(settings).loadFromInputStream(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(@Nullable Object value) {
        return strings(value).stream().map(WordForm::of).toList();
    }

    private static List<String> strings(@Nullable Object value) {
        return list(value).stream().map(DefinitionFile::text).toList();
    }

    private static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static String text(Map<?, ?> entry, String key, String otherwise) {
        Object value = entry.get(key);
        return value == null ? otherwise : text(value);
    }

    private static String text(@Nullable Object value) {
        return Objects.requireNonNull(value).toString();
    }
}
