package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.explain.AppliedRule.Effect;
import io.rosterlake.transforms.pay.MissingParameter;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.Citation;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeRule;
import io.rosterlake.transforms.scheme.Section;
import io.rosterlake.transforms.scheme.comparison.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Where the rules that pay is reckoned by stand.
 *
 * @param schemes the schemes that may have a say
 */
record PayRuleBook(List<Scheme> schemes) {
    private record Found(Scheme scheme, Section section, SchemeRule rule) {
        AppliedRule applied(BilingualText here, Effect effect) {
            return new AppliedRule(scheme, new Entry.Ruled(section, rule), here, effect);
        }
    }

    /** A rule that decides something, and what it gives here. */
    Optional<AppliedRule> deciding(SchemeRule rule, BilingualText here) {
        return find((section, candidate) -> candidate == rule).map(found -> found.applied(here, Effect.DECIDES));
    }

    /** The rules that decide something, without saying what each of them gives. */
    List<AppliedRule> deciding(List<SchemeRule> rules) {
        return rules.stream()
                .flatMap(rule -> deciding(rule, Texts.NONE).stream())
                .toList();
    }

    /** The rule that our copy has lost, with what waits for it; empty when no rule says so. */
    Optional<AppliedRule> missing(MissingParameter parameter, BilingualText here) {
        return find((section, rule) -> rule.missing().contains(parameter.name()) && isAt(rule, parameter))
                .or(() -> find((section, rule) -> !rule.missing().isEmpty()
                        && section.parameter(parameter.name()).isPresent()
                        && isAt(rule, parameter)))
                .map(found -> found.applied(here, Effect.MISSING));
    }

    private static boolean isAt(SchemeRule rule, MissingParameter parameter) {
        Citation citation = rule.grounds().citation();
        return citation.document().equals(parameter.document())
                && citation.article().equals(parameter.article());
    }

    private Optional<Found> find(BiPredicate<Section, SchemeRule> wanted) {
        return schemes.stream()
                .flatMap(scheme -> Arrays.stream(Section.values()).flatMap(section -> rules(scheme, section)
                        .filter(rule -> wanted.test(section, rule))
                        .map(rule -> new Found(scheme, section, rule))))
                .findFirst();
    }

    private static Stream<SchemeRule> rules(Scheme scheme, Section section) {
        return scheme.rules(section).stream();
    }

    /** What an amount rests on: the weakest of its rules. */
    static Basis basis(List<SchemeRule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.grounds().basis().stream())
                .reduce(Basis::weaker)
                .orElse(Basis.INTERPRETED);
    }
}
