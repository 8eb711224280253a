package io.rosterlake.transforms.scheme.requirement;

import io.rosterlake.transforms.scheme.ParameterValue;
import io.rosterlake.transforms.scheme.ParameterValue.Figure;
import io.rosterlake.transforms.scheme.ParameterValue.Items;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeRule;
import io.rosterlake.transforms.scheme.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parameters of one rule, by name. Their shapes were checked when the file was read. */
record RuleParameters(SchemeRule rule) {
    /** The rules of a section that figures may be computed from. */
    static Stream<RuleParameters> usable(Scheme scheme, Section section) {
        return scheme.rules(section).stream()
                .filter(rule -> rule.grounds().status().isUsable())
                .map(RuleParameters::new);
    }

    Optional<BigDecimal> number(String name) {
        return value(name).filter(Figure.class::isInstance).map(value -> ((Figure) value).value());
    }

    /** A number that is there whenever the rule has the parameter that was asked for before. */
    int wholeNumber(String name) {
        return number(name)
                .orElseThrow(() -> new IllegalStateException("The rule " + rule.id() + " lacks " + name))
                .intValueExact();
    }

    Optional<String> word(String name) {
        return value(name).map(ParameterValue::toString);
    }

    /** The words of a list, or the one word. */
    List<String> words(String name) {
        return value(name)
                .map(value -> value instanceof Items items ? items.values() : List.of(value))
                .orElse(List.of())
                .stream()
                .map(ParameterValue::toString)
                .toList();
    }

    private Optional<ParameterValue> value(String name) {
        return Optional.ofNullable(rule.parameters().get(name));
    }
}
