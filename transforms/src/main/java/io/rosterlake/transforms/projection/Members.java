package io.rosterlake.transforms.projection;

import java.util.List;

/**
 * People of a profile who leave alike.
 *
 * @param people how many they are
 * @param worksSince the month in which their community work began, as {@link MonthNumber}; 0 when nobody knows or it does
 *     not matter
 * @param retires the month in which they retire under each of some assumptions; 0 for not in the time that is projected
 */
record Members(long people, int worksSince, List<Integer> retires) {
    Members {
        retires = List.copyOf(retires);
    }
}
