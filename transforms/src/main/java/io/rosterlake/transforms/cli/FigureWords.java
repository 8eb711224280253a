package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.explain.Figure;
import io.rosterlake.transforms.ruling.RulingStatus;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.RuleSource;
import io.rosterlake.transforms.scheme.RuleStatus;
import io.rosterlake.transforms.staffing.StaffingStatus;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What columns and the codes in them are called by people. */
final class FigureWords {
    /** Columns that hold codes: their labels list all codes, where the value's own word is enough. */
    private static final Set<String> CODED = Set.of("status", "requirement_status", "basis", "population_basis");

    private static final String PEOPLE = "people ";
    private static final Pattern LEGEND = Pattern.compile("\\s*[(（].*");
    private static final Map<String, BilingualText> POPULATIONS = Map.of(
            "resident", new BilingualText("常住人口", "residents"),
            "registered", new BilingualText("户籍人口", "registered population"));

    private final Locale locale;

    FigureWords(Locale locale) {
        this.locale = locale;
    }

    String label(Figure figure) {
        String label = figure.label().in(locale);
        return CODED.contains(figure.column()) ? LEGEND.matcher(label).replaceFirst("") : label;
    }

    /** The value; a code with its word; a dash for none. */
    String value(String column, @Nullable Object value) {
        if (value == null) {
            return "–";
        }
        if (value instanceof Boolean flag) {
            return new BilingualText(flag ? "是" : "否", flag ? "yes" : "no").in(locale);
        }
        String text = column.startsWith(PEOPLE) ? people(value) : Figure.text(value);
        return word(column, text)
                .map(word -> word.in(locale))
                .filter(word -> !word.equals(text))
                .map(word -> text + " " + word)
                .orElse(text);
    }

    /** People who are certain to be there are counted in whole numbers. */
    private static String people(Object value) {
        BigDecimal whole =
                value instanceof BigDecimal number ? number.stripTrailingZeros() : new BigDecimal(value.toString());
        return whole.scale() <= 0 ? whole.toPlainString() : Figure.text(value);
    }

    private Optional<BilingualText> word(String column, String code) {
        return switch (column) {
            case "status" -> named(StaffingStatus.values(), StaffingStatus::code, StaffingStatus::label, code);
            case "requirement_status" -> named(RulingStatus.values(), RulingStatus::code, RulingStatus::label, code);
            case "basis" ->
                Stream.of(
                                named(RuleStatus.values(), RuleStatus::code, RuleStatus::label, code),
                                named(RuleSource.values(), RuleSource::code, RuleSource::label, code))
                        .flatMap(Optional::stream)
                        .findFirst();
            case "population_basis" -> Optional.ofNullable(POPULATIONS.get(code));
            default -> Optional.empty();
        };
    }

    private static <T> Optional<BilingualText> named(
            T[] values, Function<T, String> code, Function<T, BilingualText> label, String wanted) {
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(wanted))
                .map(label)
                .findFirst();
    }
}
