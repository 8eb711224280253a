package io.rosterlake.transforms.scheme.comparison;

import java.util.List;

/** How two schemes compare on one topic. */
public enum Verdict {
    /** Both say the same. */
    SAME,
    /** Both have a rule, and the rules differ. */
    DIFFERENT,
    /** Only the first one has a rule. */
    ONLY_LEFT,
    /** Only the second one has a rule. */
    ONLY_RIGHT,
    /** Our copy of the first one has lost its rule. */
    MISSING_LEFT,
    /** Our copy of the second one has lost its rule. */
    MISSING_RIGHT,
    /** Our copies of both have lost their rules. */
    MISSING_BOTH,
    /** Neither has a rule. */
    NEITHER;

    /** The verdict on what two schemes say. */
    static Verdict of(List<Entry> left, List<Entry> right) {
        boolean leftSays = left.stream().anyMatch(Entry::says);
        boolean rightSays = right.stream().anyMatch(Entry::says);
        if (leftSays && rightSays) {
            return contents(left).equals(contents(right)) ? SAME : DIFFERENT;
        }
        boolean leftMissing = left.stream().anyMatch(Entry::isIncomplete);
        boolean rightMissing = right.stream().anyMatch(Entry::isIncomplete);
        if (!leftSays && leftMissing) {
            return !rightSays && rightMissing ? MISSING_BOTH : MISSING_LEFT;
        }
        if (!rightSays && rightMissing) {
            return MISSING_RIGHT;
        }
        if (leftSays) {
            return ONLY_LEFT;
        }
        return rightSays ? ONLY_RIGHT : NEITHER;
    }

    private static List<Object> contents(List<Entry> entries) {
        return entries.stream().filter(Entry::says).map(Entry::content).toList();
    }
}
