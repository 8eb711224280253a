package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.Bounds;
import io.rosterlake.transforms.scheme.Grounds;
import io.rosterlake.transforms.scheme.RuledGroup;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.StaffingRule;
import io.rosterlake.transforms.staffing.StaffingStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a scheme say about a community, and how many people are too few or too many.
 *
 * @param rules the rules that decide, in the order of the file
 * @param bounds all of them together; null when there is no rule, or when one of them cannot be applied
 * @param shortage people too few; null without bounds or headcount
 * @param surplus people too many; null without bounds or headcount
 * @param status the answer in one word; null when bounds alone are known and nobody gave a headcount
 */
record StaffingAnswer(
        List<StaffingRule> rules,
        @Nullable Bounds bounds,
        @Nullable Long shortage,
        @Nullable Long surplus,
        @Nullable StaffingStatus status) {

    static StaffingAnswer of(StaffingCase asked) {
        List<StaffingRule> rules = asked.scheme()
                .scheme()
                .map(scheme -> scheme.staffingOf(asked.group()))
                .orElse(List.of());
        if (rules.isEmpty()) {
            return new StaffingAnswer(rules, null, null, null, StaffingStatus.NO_RULE);
        }
        Optional<Bounds> bounds = demand(rules, asked);
        if (bounds.isEmpty()) {
            return new StaffingAnswer(rules, null, null, null, StaffingStatus.UNDEFINED);
        }
        return judged(rules, bounds.get(), asked.headcount());
    }

    /** The largest floor and the smallest ceiling; empty as soon as one rule cannot be applied. */
    private static Optional<Bounds> demand(List<StaffingRule> rules, StaffingCase asked) {
        Bounds together = Bounds.NONE;
        for (StaffingRule rule : rules) {
            Optional<Bounds> one = rule.demand(asked.households(), asked.residents());
            if (one.isEmpty()) {
                return Optional.empty();
            }
            together = together.and(one.get());
        }
        return Optional.of(together);
    }

    private static StaffingAnswer judged(List<StaffingRule> rules, Bounds bounds, @Nullable Long headcount) {
        StaffingStatus contradictory = bounds.isContradictory() ? StaffingStatus.CONTRADICTORY : null;
        if (headcount == null) {
            return new StaffingAnswer(rules, bounds, null, null, contradictory);
        }
        long shortage = bounds.floor() == null ? 0 : Math.max(0, bounds.floor() - headcount);
        long surplus = bounds.ceiling() == null ? 0 : Math.max(0, headcount - bounds.ceiling());
        StaffingStatus status =
                shortage > 0 ? StaffingStatus.SHORT : surplus > 0 ? StaffingStatus.OVER : StaffingStatus.WITHIN;
        return new StaffingAnswer(rules, bounds, shortage, surplus, contradictory == null ? status : contradictory);
    }

    @Nullable
    Integer floor() {
        return bounds == null ? null : bounds.floor();
    }

    @Nullable
    Integer ceiling() {
        return bounds == null ? null : bounds.ceiling();
    }

    @Nullable
    Integer target() {
        return bounds == null ? null : bounds.target();
    }

    /** The value of {@code rule} in the table. */
    @Nullable
    String articles() {
        return rules.isEmpty()
                ? null
                : rules.stream()
                        .map(rule -> rule.grounds().citation().article())
                        .distinct()
                        .collect(Collectors.joining("; "));
    }

    /** The value of {@code basis} in the table: the weakest of the rules, and for everybody counted of the scope too. */
    @Nullable
    String basis(Optional<Scheme> scheme, RuledGroup group) {
        Stream<Grounds> scope = rules.isEmpty() || group.only() != null
                ? Stream.empty()
                : scheme.stream().map(one -> one.scope().grounds());
        return Stream.concat(rules.stream().map(StaffingRule::grounds), scope)
                .flatMap(grounds -> grounds.basis().stream())
                .reduce(Basis::weaker)
                .map(Basis::code)
                .orElse(null);
    }
}
