package io.rosterlake.transforms.projection;

import java.util.List;
import java.util.function.ToLongBiFunction;

/** People of several cohorts together, by month. */
final class Sums {
    private Sums() {}

    static long[] present(List<Cohort> cohorts, int horizon) {
        return of(cohorts, horizon, Presence::present);
    }

    static long[] left(List<Cohort> cohorts, int horizon) {
        return of(cohorts, horizon, Presence::left);
    }

    static long[] retired(List<Cohort> cohorts, int horizon) {
        return of(cohorts, horizon, Presence::retired);
    }

    private static long[] of(List<Cohort> cohorts, int horizon, ToLongBiFunction<Presence, Integer> number) {
        long[] sums = new long[horizon];
        for (Cohort cohort : cohorts) {
            for (int month = 0; month < horizon; month++) {
                sums[month] += number.applyAsLong(cohort.presence(), month);
            }
        }
        return sums;
    }
}
