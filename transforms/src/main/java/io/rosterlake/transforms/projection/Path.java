package io.rosterlake.transforms.projection;

import java.time.YearMonth;

/**
 * On which grounds a district's people are paid.
 *
 * @param own the ground at first
 * @param adopted the ground from {@code from} on; the same as the first when nothing is adopted
 * @param from the first month of the second ground; after the last month when nothing is adopted
 */
record Path(Ground own, Ground adopted, YearMonth from) {
    /** The ground of a month. */
    Ground in(YearMonth month) {
        return month.isBefore(from) ? own : adopted;
    }
}
