package io.rosterlake.transforms.retirement;

import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.ParameterValue.Figure;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.SchemeRole;
import io.rosterlake.transforms.scheme.SchemeRule;
import io.rosterlake.transforms.scheme.Section;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The national rules on retirement, as the scheme file of the national rules has them.
 *
 * @param classes who retires when; a class is told by its code, or by sex where the sex has one class only
 * @param earlierMonths at most so much before the statutory month, but never before the original age
 * @param laterMonths at most so much after the statutory month
 * @param schemeId the file's scheme
 * @param schemeVersion its version
 * @param document the document that the file cites
 * @param basis the weakest of the rules
 */
record RetirementRules(
        List<RetirementClass> classes,
        int earlierMonths,
        int laterMonths,
        String schemeId,
        String schemeVersion,
        String document,
        Basis basis) {
    private static final Set<String> CLASSES = Set.of("M60", "F55", "F50");
    private static final String CLASS = "retirement_class";
    private static final String EARLIER = "earlier_months";
    private static final String LATER = "later_months";

    RetirementRules {
        classes = List.copyOf(classes);
    }

    /** The newest national rules; empty when there are none, or when one of the numbers is missing. */
    static Optional<RetirementRules> of(SchemeCatalogue catalogue) {
        return catalogue.schemes().stream()
                .filter(scheme -> scheme.role() == SchemeRole.NATIONAL)
                .reduce((older, newer) -> newer)
                .flatMap(RetirementRules::of);
    }

    private static Optional<RetirementRules> of(Scheme national) {
        List<SchemeRule> rules = national.rules(Section.RETIREMENT).stream()
                .filter(rule ->
                        rule.grounds().basis().isPresent() && rule.missing().isEmpty())
                .toList();
        List<SchemeRule> classes =
                rules.stream().filter(rule -> has(rule, CLASS)).toList();
        Optional<SchemeRule> flexible = rules.stream()
                .filter(rule -> has(rule, EARLIER) && has(rule, LATER))
                .findFirst();
        Set<String> codes = classes.stream().map(rule -> word(rule, CLASS)).collect(Collectors.toSet());
        if (!codes.equals(CLASSES)) {
            return Optional.empty();
        }
        return flexible.map(rule -> new RetirementRules(
                classes.stream().map(RetirementRules::classOf).toList(),
                number(rule, EARLIER),
                number(rule, LATER),
                national.id(),
                national.version(),
                rule.grounds().citation().document(),
                weakest(classes, rule)));
    }

    /** What a figure rests on that counts people in two classes, since nobody says which is theirs. */
    Basis basisWithoutClass() {
        return basis.weaker(Basis.INTERPRETED);
    }

    private static RetirementClass classOf(SchemeRule rule) {
        return new RetirementClass(
                word(rule, CLASS),
                number(rule, "original_age"),
                YearMonth.parse(word(rule, "first_delayed_birth_month")),
                number(rule, "birth_months_per_step"),
                number(rule, "largest_delay_months"));
    }

    private static Basis weakest(List<SchemeRule> classes, SchemeRule flexible) {
        return classes.stream()
                .map(rule -> rule.grounds().basis().orElseThrow())
                .reduce(flexible.grounds().basis().orElseThrow(), Basis::weaker);
    }

    private static boolean has(SchemeRule rule, String parameter) {
        return rule.parameters().containsKey(parameter);
    }

    private static String word(SchemeRule rule, String parameter) {
        return String.valueOf(rule.parameters().get(parameter));
    }

    private static int number(SchemeRule rule, String parameter) {
        if (rule.parameters().get(parameter) instanceof Figure figure) {
            return figure.value().intValueExact();
        }
        throw new IllegalArgumentException("Rule %s has no number %s".formatted(rule.id(), parameter));
    }
}
