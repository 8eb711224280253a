package io.rosterlake.transforms.retirement;

import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.SchemeRole;
import io.rosterlake.transforms.scheme.requirement.StatutoryRetirement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The national rules on retirement, as the scheme file of the national rules has them.
 *
 * @param classes who retires when; a class is told by its code, or by sex where the sex has one class only
 * @param schemeId the file's scheme
 * @param schemeVersion its version
 * @param document the documents that its rules cite
 * @param basis the weakest of the rules
 */
record RetirementRules(
        List<StatutoryRetirement> classes, String schemeId, String schemeVersion, String document, Basis basis) {
    private static final Set<String> CLASSES = Set.of("M60", "F55", "F50");

    RetirementRules {
        classes = List.copyOf(classes);
    }

    /** The newest national rules; empty when there are none, or when they do not have every class. */
    static Optional<RetirementRules> of(SchemeCatalogue catalogue) {
        return catalogue.schemes().stream()
                .filter(scheme -> scheme.role() == SchemeRole.NATIONAL)
                .reduce((older, newer) -> newer)
                .flatMap(RetirementRules::of);
    }

    private static Optional<RetirementRules> of(Scheme national) {
        List<StatutoryRetirement> classes = StatutoryRetirement.of(national);
        Set<String> codes =
                classes.stream().map(StatutoryRetirement::retirementClass).collect(Collectors.toSet());
        String documents = classes.stream()
                .map(rule -> rule.rule().grounds().citation().document())
                .distinct()
                .collect(Collectors.joining("; "));
        return classes.stream()
                .flatMap(rule -> rule.rule().grounds().basis().stream())
                .reduce(Basis::weaker)
                .filter(basis -> codes.equals(CLASSES))
                .map(basis -> new RetirementRules(classes, national.id(), national.version(), documents, basis));
    }

    /** Whom a class can be of: {@code male} or {@code female}. */
    static String sexOf(StatutoryRetirement rule) {
        return rule.retirementClass().startsWith("M") ? "male" : "female";
    }

    /** What a figure rests on that counts people in two classes, since nobody says which is theirs. */
    Basis basisWithoutClass() {
        return basis.weaker(Basis.INTERPRETED);
    }
}
