package io.rosterlake.transforms.pay;

import io.rosterlake.transforms.pay.Answer.Absent;
import io.rosterlake.transforms.pay.Answer.Given;
import io.rosterlake.transforms.pay.Answer.Missing;
import io.rosterlake.transforms.scheme.ParameterValue;
import io.rosterlake.transforms.scheme.ParameterValue.Figure;
import io.rosterlake.transforms.scheme.ParameterValue.Items;
import io.rosterlake.transforms.scheme.ParameterValue.Table;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeRule;
import io.rosterlake.transforms.scheme.Section;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Asks one scheme for parameters. Their shapes were checked when the file was read. */
record SchemeQuestions(Scheme scheme) {
    /**
     * The parameter of the first usable rule that has it; missing when a rule says so.
     *
     * @param standsFor further names under which a rule may say that the parameter is missing, such as {@code rates}
     */
    Answer<ParameterValue> parameter(Section section, String name, String... standsFor) {
        Optional<SchemeRule> rule = usable(section)
                .filter(candidate -> candidate.parameters().containsKey(name))
                .findFirst();
        if (rule.isPresent()) {
            return new Given<>(rule.get().parameters().get(name), List.of(rule.get()));
        }
        List<MissingParameter> missing = scheme.rules(section).stream()
                .filter(candidate -> Stream.concat(Stream.of(name, section.wholeSection()), Stream.of(standsFor))
                        .anyMatch(candidate.missing()::contains))
                .map(candidate -> missing(section, name, candidate))
                .limit(1)
                .toList();
        return missing.isEmpty() ? new Absent<>() : new Missing<>(missing);
    }

    Answer<BigDecimal> number(Section section, String name) {
        return parameter(section, name).map(SchemeQuestions::number);
    }

    Answer<List<BigDecimal>> ladder(Section section, String name) {
        return parameter(section, name).map(value -> ((Items) value)
                .values().stream().map(SchemeQuestions::number).toList());
    }

    Answer<Map<String, BigDecimal>> byName(Section section, String name) {
        return parameter(section, name).map(SchemeQuestions::byName);
    }

    Answer<List<String>> words(Section section, String name) {
        return parameter(section, name).map(SchemeQuestions::words);
    }

    /** A number with its months; a range, which leaves the number to somebody else, is missing. */
    Answer<DatedNumber> dated(Section section, String name, String... standsFor) {
        return parameter(section, name, standsFor)
                .then(given -> given.value() instanceof Items
                        ? new Missing<>(
                                List.of(missing(section, name, given.rules().get(0))))
                        : new Given<>(dated(given.value()), given.rules()));
    }

    /** What is said to be missing under any of some names; the section's own name counts always. */
    MissingParameter missing(Section section, String name, SchemeRule rule) {
        return new MissingParameter(
                name,
                section.parameter(name).orElseThrow().label(),
                rule.grounds().citation().document(),
                rule.grounds().citation().article());
    }

    Stream<SchemeRule> usable(Section section) {
        return scheme.rules(section).stream()
                .filter(rule -> rule.grounds().status().isUsable());
    }

    static BigDecimal number(ParameterValue value) {
        return ((Figure) value).value();
    }

    static Map<String, BigDecimal> byName(ParameterValue value) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        ((Table) value).values().forEach((name, number) -> numbers.put(name, number(number)));
        return numbers;
    }

    static List<String> words(ParameterValue value) {
        return value instanceof Items items
                ? items.values().stream().map(Object::toString).toList()
                : List.of(value.toString());
    }

    private static DatedNumber dated(ParameterValue value) {
        if (!(value instanceof Table table)) {
            return DatedNumber.always(number(value));
        }
        TreeMap<YearMonth, BigDecimal> from = new TreeMap<>();
        table.values().forEach((month, number) -> from.put(YearMonth.parse(month), number(number)));
        return new DatedNumber(from);
    }
}
