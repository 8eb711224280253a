package io.rosterlake.transforms.scheme.requirement;

import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeRule;
import io.rosterlake.transforms.scheme.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a scheme appraises: its grades, the scores that separate them and how many may be 优秀.
 *
 * @param grades the grades, the best first; empty when the scheme names none
 * @param excellentFrom 优秀 from this score; null without cut-offs
 * @param qualifiedFrom 合格 from this score; null without cut-offs
 * @param excellentCap at most this fraction of those assessed may be 优秀, such as 0.2; null without a cap
 * @param capRule the rule on the cap, for its citation and basis; null without a cap
 */
public record AppraisalRequirement(
        List<String> grades,
        @Nullable BigDecimal excellentFrom,
        @Nullable BigDecimal qualifiedFrom,
        @Nullable BigDecimal excellentCap,
        @Nullable SchemeRule capRule) {
    public AppraisalRequirement {
        grades = List.copyOf(grades);
    }

    /** What the rules of a scheme say together; the first rule that has a parameter decides it. */
    public static AppraisalRequirement of(Scheme scheme) {
        List<RuleParameters> rules =
                RuleParameters.usable(scheme, Section.APPRAISAL).toList();
        Optional<RuleParameters> cap = rules.stream()
                .filter(rule -> rule.number("excellent_cap_percent").isPresent())
                .findFirst();
        return new AppraisalRequirement(
                rules.stream()
                        .map(rule -> rule.words("grades"))
                        .filter(grades -> !grades.isEmpty())
                        .findFirst()
                        .orElse(List.of()),
                first(rules, "excellent_from"),
                first(rules, "qualified_from"),
                cap.flatMap(rule -> rule.number("excellent_cap_percent"))
                        .map(percent -> percent.movePointLeft(2))
                        .orElse(null),
                cap.map(RuleParameters::rule).orElse(null));
    }

    private static @Nullable BigDecimal first(List<RuleParameters> rules, String name) {
        return rules.stream()
                .flatMap(rule -> rule.number(name).stream())
                .findFirst()
                .orElse(null);
    }
}
