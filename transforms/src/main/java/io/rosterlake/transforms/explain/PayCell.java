package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.pay.Component;
import java.util.Comparator;

/**
 * Figures of pay are told apart by it, besides district, month and scenario.
 *
 * @param staffGroup code of the staff group
 * @param postLevel {@code head}, {@code deputy} or {@code staff}; empty when the register does not say
 * @param component the part of pay
 */
record PayCell(String staffGroup, String postLevel, Component component) implements Comparable<PayCell> {
    private static final Comparator<PayCell> ORDER = Comparator.comparing(PayCell::staffGroup)
            .thenComparing(PayCell::postLevel)
            .thenComparing(PayCell::component);

    @Override
    public int compareTo(PayCell other) {
        return ORDER.compare(this, other);
    }
}
