package io.rosterlake.transforms.scheme;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bounds by size of the community: bands of households or of residents. The steps are in ascending order, begin at 0, follow one another without gap or overlap
 * and the last one is open upwards, so that every size lies in exactly one step.
 *
 * @param id unique within the scheme
 * @param group whom the rule counts
 * @param size what the steps count
 * @param steps the steps
 * @param grounds citation, status and reading
 */
public record SizeSteps(String id, RuledGroup group, Size size, List<Step> steps, Grounds grounds)
        implements StaffingRule {
    public SizeSteps {
        steps = List.copyOf(steps);
    }

    @Override
    public Optional<Bounds> demand(@Nullable Integer households, @Nullable Integer residents) {
        Integer counted = size == Size.HOUSEHOLDS ? households : residents;
        if (counted == null) {
            return Optional.empty();
        }
        return steps.stream()
                .filter(step -> step.contains(counted))
                .findFirst()
                .flatMap(step -> step.boundsAt(counted));
    }

    @Override
    public boolean isIncomplete() {
        return steps.stream().anyMatch(Step::missing);
    }

    /** What the steps of a rule count. */
    public enum Size {
        HOUSEHOLDS(new BilingualText("户", "households")),
        RESIDENTS(new BilingualText("人", "residents"));

        private final BilingualText unit;

        Size(BilingualText unit) {
            this.unit = unit;
        }

        /** What stands behind a number of it. */
        public BilingualText unit() {
            return unit;
        }
    }

    /** To which of two neighbouring steps a size belongs that stands in both. */
    public enum Edge {
        LOWER,
        UPPER
    }

    /**
     * One band of households or residents.
     *
     * @param from lower edge as written
     * @param to upper edge as written; null when the step is open upwards
     * @param edge to which step an edge belongs (the same in all steps of a rule)
     * @param bounds the bounds; {@link Bounds#NONE} when missing, or when the rule says nothing here
     * @param oneMorePer one worker more on every bound per this many full households or residents above {@code from}; null when
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
        /** The smallest size in the step. */
        public int first() {
            return edge == Edge.LOWER && from > 0 ? from + 1 : from;
        }

        /** The largest size in the step; {@link Integer#MAX_VALUE} when it is open upwards. */
        public int last() {
            if (to == null) {
                return Integer.MAX_VALUE;
            }
            return edge == Edge.LOWER ? to : to - 1;
        }

        boolean contains(int counted) {
            return counted >= first() && counted <= last();
        }

        Optional<Bounds> boundsAt(int counted) {
            if (missing) {
                return Optional.empty();
            }
            return Optional.of(oneMorePer == null ? bounds : bounds.plus((counted - from) / oneMorePer));
        }
    }
}
