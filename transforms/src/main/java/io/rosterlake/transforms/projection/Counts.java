package io.rosterlake.transforms.projection;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** How many people of a district have an item in each month, in billionths. */
final class Counts {
    private final Map<Item, long[]> byItem = new IdentityHashMap<>();
    private final int horizon;

    /** @param horizon months that are projected */
    Counts(int horizon) {
        this.horizon = horizon;
    }

    /** Of some cohorts. */
    static Counts of(List<Cohort> cohorts, int horizon) {
        Counts counts = new Counts(horizon);
        cohorts.forEach(counts::add);
        return counts;
    }

    /** Adds people who are there. */
    void add(Cohort cohort) {
        Presence presence = cohort.presence();
        for (Due due : cohort.dues()) {
            long[] people = byItem.computeIfAbsent(due.item(), ignored -> new long[horizon]);
            for (int month = due.from(); month <= due.to(); month++) {
                people[month] += presence.present(month);
            }
        }
    }

    /** Gives each item with its number of people by month, the first projected month first. */
    void forEach(BiConsumer<Item, long[]> take) {
        byItem.forEach(take);
    }
}
