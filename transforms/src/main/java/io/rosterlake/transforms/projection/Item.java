package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Standing;
import java.time.YearMonth;
import java.util.List;

/**
 * What is priced once for all who have it.
 *
 * @param ground number of the ground on which it is paid
 * @param year 0 for pay; the calendar year for contributions by the pay of the year before
 * @param standing how people stand; of contributions only the groups that figures are told apart by
 * @param earned how they stood when they earned what contributions are computed of; empty for pay
 */
record Item(int ground, int year, Standing standing, List<Stretch> earned) {
    /** The months of a standing, first to last. */
    record Stretch(YearMonth from, YearMonth to, int ground, Standing standing) {}

    Item {
        earned = List.copyOf(earned);
    }

    boolean isContributions() {
        return year > 0;
    }
}
