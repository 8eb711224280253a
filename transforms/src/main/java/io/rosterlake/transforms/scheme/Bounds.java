package io.rosterlake.transforms.scheme;

import org.jspecify.annotations.Nullable;

/**
 * How many workers a community needs, in people.
 *
 * @param floor not fewer than this; null when there is no floor
 * @param ceiling not more than this; null when there is no ceiling
 * @param target about this many; null when there is no target
 */
public record Bounds(
        @Nullable Integer floor,
        @Nullable Integer ceiling,
        @Nullable Integer target) {
    /** No bound at all. */
    public static final Bounds NONE = new Bounds(null, null, null);

    /** The number is floor, ceiling and target. */
    public static Bounds exactly(int number) {
        return new Bounds(number, number, number);
    }

    /** Both at once: the largest floor, the smallest ceiling, and the target that is there (this one's first). */
    public Bounds and(Bounds other) {
        return new Bounds(
                floor == null || (other.floor != null && other.floor > floor) ? other.floor : floor,
                ceiling == null || (other.ceiling != null && other.ceiling < ceiling) ? other.ceiling : ceiling,
                target == null ? other.target : target);
    }

    /** All bounds raised by the same number of people. */
    public Bounds plus(int people) {
        return new Bounds(
                floor == null ? null : Integer.valueOf(floor + people),
                ceiling == null ? null : Integer.valueOf(ceiling + people),
                target == null ? null : Integer.valueOf(target + people));
    }

    /** True when the floor lies above the ceiling. */
    public boolean isContradictory() {
        return floor != null && ceiling != null && floor > ceiling;
    }

    /** True when nothing is bounded. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
