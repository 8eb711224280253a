package io.rosterlake.transforms.projection;

import java.util.Comparator;

/** Whose pay a figure is of. */
record Cell(String district, int ground, String staffGroup, String postLevel) {
    static final Comparator<Cell> ORDER = Comparator.comparing(Cell::district)
            .thenComparingInt(Cell::ground)
            .thenComparing(Cell::staffGroup)
            .thenComparing(Cell::postLevel);
}
