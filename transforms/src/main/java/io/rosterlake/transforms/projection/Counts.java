package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.projection.Stretches.Due;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * How many people of a district have an item in each month. A stretch is two changes: more people in its first month,
 * fewer after its last one.
 */
final class Counts {
    private final Map<DistrictItem, long[]> changes = new HashMap<>();
    private final int horizon;

    /** An item in a district. */
    record DistrictItem(String district, Item item) {}

    /** @param horizon months that are projected */
    Counts(int horizon) {
        this.horizon = horizon;
    }

    /** Adds people who have an item from a month to another. */
    void add(String district, Due due, YearMonth first, long people) {
        long[] of = changes.computeIfAbsent(new DistrictItem(district, due.item()), key -> new long[horizon + 1]);
        of[MonthNumber.of(due.from()) - MonthNumber.of(first)] += people;
        of[MonthNumber.of(due.to()) + 1 - MonthNumber.of(first)] -= people;
    }

    /** Gives each item with its number of people by month, the first projected month first. */
    void forEach(BiConsumer<DistrictItem, long[]> take) {
        changes.forEach((item, its) -> {
            long[] people = new long[horizon];
            long sum = 0;
            for (int month = 0; month < horizon; month++) {
                sum += its[month];
                people[month] = sum;
            }
            take.accept(item, people);
        });
    }
}
