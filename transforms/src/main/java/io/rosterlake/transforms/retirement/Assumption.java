package io.rosterlake.transforms.retirement;

import java.util.Locale;

/** When people are assumed to retire. */
enum Assumption {
    /** In the month that the rule gives. */
    STATUTORY,
    /** As much earlier as the rule allows. */
    EARLIEST,
    /** As much later as the rule allows. */
    LATEST;

    /** The value in tables, such as {@code earliest}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
