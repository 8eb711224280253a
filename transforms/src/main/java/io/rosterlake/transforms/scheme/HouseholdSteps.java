package io.rosterlake.transforms.scheme;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bounds by household band. The steps are in ascending order, begin at 0, follow one another without gap or overlap
 * and the last one is open upwards, so that every number of households lies in exactly one step.
 *
 * @param id unique within the scheme
 * @param group whom the rule counts
 * @param steps the steps
 * @param grounds citation, status and reading
 */
public record HouseholdSteps(String id, RuledGroup group, List<Step> steps, Grounds grounds) implements StaffingRule {
    public HouseholdSteps {
        steps = List.copyOf(steps);
    }

    @Override
    public Optional<Bounds> demand(@Nullable Integer households, @Nullable Integer residents) {
        if (households == null) {
            return Optional.empty();
        }
        return steps.stream()
                .filter(step -> step.contains(households))
                .findFirst()
                .flatMap(step -> step.boundsAt(households));
    }

    @Override
    public boolean isIncomplete() {
        return steps.stream().anyMatch(Step::missing);
    }

    /** To which of two neighbouring steps a number of households belongs that stands in both. */
    public enum Edge {
        LOWER,
        UPPER
    }

    /**
     * One household band.
     *
     * @param from lower edge as written, in households
     * @param to upper edge as written, in households; null when the step is open upwards
     * @param edge to which step an edge belongs (the same in all steps of a rule)
     * @param bounds the bounds; {@link Bounds#NONE} when missing
     * @param oneMorePer one worker more on every bound per this many full households above {@code from}; null when
     *     the bounds do not grow
     * @param missing true when the document has this step and our copy has not
     */
    public record Step(
            int from,
            @Nullable Integer to,
            Edge edge,
            Bounds bounds,
            @Nullable Integer oneMorePer,
            boolean missing) {
        /** The smallest number of households in the step. */
        public int first() {
            return edge == Edge.LOWER && from > 0 ? from + 1 : from;
        }

        /** The largest number of households in the step; {@link Integer#MAX_VALUE} when it is open upwards. */
        public int last() {
            if (to == null) {
                return Integer.MAX_VALUE;
            }
            return edge == Edge.LOWER ? to : to - 1;
        }

        boolean contains(int households) {
            return households >= first() && households <= last();
        }

        Optional<Bounds> boundsAt(int households) {
            if (missing) {
                return Optional.empty();
            }
            return Optional.of(oneMorePer == null ? bounds : bounds.plus((households - from) / oneMorePer));
        }
    }
}
