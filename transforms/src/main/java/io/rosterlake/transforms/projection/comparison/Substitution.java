package io.rosterlake.transforms.projection.comparison;

import io.rosterlake.transforms.projection.Cause;
import io.rosterlake.transforms.scenario.Scenario;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The way from one scenario to another: aspect after aspect of the first is replaced by that of the second, in the order of
 * {@link Cause}. Aspects in which they agree are skipped. Random draws are left out: expected values are compared.
 *
 * @param base the first scenario, on the common ground
 * @param steps the scenarios on the way, each with the cause that tells it from the one before it
 * @param other the second scenario on the common ground, as it is given
 */
public record Substitution(Scenario base, List<Step> steps, Scenario other) {
    /**
     * A step.
     *
     * @param cause what was replaced
     * @param scenario the scenario after that
     */
    public record Step(Cause cause, Scenario scenario) {}

    public Substitution {
        steps = List.copyOf(steps);
    }

    /** The way from one scenario to another; all ids are unique to it but that of the base. */
    public static Substitution of(Scenario base, Scenario other, CommonGround ground) {
        List<Step> steps = new ArrayList<>();
        Set<Cause> replaced = EnumSet.noneOf(Cause.class);
        Scenario before = mixed("", base, other, replaced, ground);
        for (Cause cause : Cause.values()) {
            replaced.add(cause);
            Scenario after = mixed("", base, other, replaced, ground);
            if (!after.equals(before)) {
                String id = base.id() + " > " + other.id() + " " + cause.code();
                steps.add(new Step(cause, mixed(id, base, other, replaced, ground)));
                before = after;
            }
        }
        return new Substitution(
                mixed(base.id() + " >", base, base, replaced, ground),
                steps,
                mixed("> " + other.id(), other, other, replaced, ground));
    }

    /** All scenarios that must be projected. */
    Stream<Scenario> scenarios() {
        return Stream.concat(Stream.of(base, other), steps.stream().map(Step::scenario));
    }

    /** The causes in which the scenarios differ. */
    public List<Cause> causes() {
        return steps.stream().map(Step::cause).toList();
    }

    /** The one scenario with aspects of the other. */
    private static Scenario mixed(String id, Scenario base, Scenario other, Set<Cause> replaced, CommonGround ground) {
        Mix from = cause -> replaced.contains(cause) ? other : base;
        return new Scenario(
                id,
                other.name(),
                other.asks(),
                ground.months(),
                ground.asOf(),
                ground.districts(),
                from.of(Cause.WAGES).wages(),
                from.of(Cause.CONTRIBUTIONS).averageWage(),
                from.of(Cause.CONTRIBUTIONS).contributions(),
                from.of(Cause.HIRES).hiring(),
                from.of(Cause.ATTRITION).attrition(),
                from.of(Cause.RETIREMENT).retirement(),
                from.of(Cause.STEPS).appraisal(),
                from.of(Cause.SCHEME).adoption(),
                null);
    }

    @FunctionalInterface
    private interface Mix {
        Scenario of(Cause cause);
    }
}
