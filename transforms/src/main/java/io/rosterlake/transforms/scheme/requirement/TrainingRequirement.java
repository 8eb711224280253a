package io.rosterlake.transforms.scheme.requirement;

import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeRule;
import io.rosterlake.transforms.scheme.Section;
import io.rosterlake.transforms.scheme.StaffGroup;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much training a scheme asks for in a year. At least one of the two amounts is there.
 *
 * @param groups of whom
 * @param classHours 课时 as recorded
 * @param sessions distinct course days
 * @param rule the rule, for its citation and basis
 */
public record TrainingRequirement(
        Set<StaffGroup> groups,
        @Nullable BigDecimal classHours,
        @Nullable BigDecimal sessions,
        SchemeRule rule) {
    public TrainingRequirement {
        groups = Set.copyOf(groups);
    }

    /** The requirements of a scheme; a rule that names nobody is for everybody whom the scheme counts. */
    public static List<TrainingRequirement> of(Scheme scheme) {
        return RuleParameters.usable(scheme, Section.TRAINING)
                .flatMap(rule -> of(scheme, rule).stream())
                .toList();
    }

    private static Optional<TrainingRequirement> of(Scheme scheme, RuleParameters rule) {
        Optional<BigDecimal> hours = rule.number("class_hours_per_year");
        Optional<BigDecimal> sessions = rule.number("sessions_per_year");
        return hours.isEmpty() && sessions.isEmpty()
                ? Optional.empty()
                : Optional.of(new TrainingRequirement(
                        groups(scheme, rule), hours.orElse(null), sessions.orElse(null), rule.rule()));
    }

    /** Whom a rule of the section is about. */
    public static Set<StaffGroup> groupsOf(Scheme scheme, SchemeRule rule) {
        return groups(scheme, new RuleParameters(rule));
    }

    private static Set<StaffGroup> groups(Scheme scheme, RuleParameters rule) {
        Set<StaffGroup> groups = EnumSet.noneOf(StaffGroup.class);
        rule.words("applies_to").forEach(word -> StaffGroup.fromCode(word).ifPresent(groups::add));
        return groups.isEmpty() ? scheme.scope().counts() : groups;
    }
}
