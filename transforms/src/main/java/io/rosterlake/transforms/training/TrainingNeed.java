package io.rosterlake.transforms.training;

import io.rosterlake.transforms.ruling.Ruling;
import io.rosterlake.transforms.ruling.RulingStatus;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeRule;
import io.rosterlake.transforms.scheme.Section;
import io.rosterlake.transforms.scheme.StaffGroup;
import io.rosterlake.transforms.scheme.requirement.TrainingRequirement;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much training a year a scheme asks of a staff group. Where several rules ask, the most counts.
 *
 * @param ruling the rules, with their citations
 * @param hours class hours (课时) a year; null when the scheme does not count hours
 * @param sessions sessions a year; null when the scheme does not count sessions
 */
public record TrainingNeed(
        Ruling ruling, @Nullable BigDecimal hours, @Nullable BigDecimal sessions) {
    private static final List<String> QUESTION = List.of("class_hours_per_year", "sessions_per_year");

    /** What the scheme asks of the group; a rule that our copy has lost as a whole may be about everybody whom it counts. */
    public static TrainingNeed of(Scheme scheme, StaffGroup group) {
        List<TrainingRequirement> asked = TrainingRequirement.of(scheme).stream()
                .filter(one -> one.groups().contains(group))
                .toList();
        Stream<SchemeRule> lost = Ruling.lost(scheme, Section.TRAINING).filter(rule -> mayBeAbout(scheme, rule, group));
        Ruling ruling = Ruling.of(
                Stream.concat(asked.stream().map(TrainingRequirement::rule), lost)
                        .distinct()
                        .toList(),
                Section.TRAINING,
                QUESTION,
                List.of(scheme.scope().grounds()));
        return new TrainingNeed(
                ruling, most(asked, TrainingRequirement::classHours), most(asked, TrainingRequirement::sessions));
    }

    private static boolean mayBeAbout(Scheme scheme, SchemeRule rule, StaffGroup group) {
        return rule.grounds().status().isUsable()
                ? TrainingRequirement.groupsOf(scheme, rule).contains(group)
                : scheme.scope().counts().contains(group);
    }

    /** Nothing is asked, or nobody knows what. */
    public static TrainingNeed none(RulingStatus status) {
        return new TrainingNeed(Ruling.none(status), null, null);
    }

    private static @Nullable BigDecimal most(
            List<TrainingRequirement> asked, Function<TrainingRequirement, @Nullable BigDecimal> amount) {
        return asked.stream()
                .map(amount)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
