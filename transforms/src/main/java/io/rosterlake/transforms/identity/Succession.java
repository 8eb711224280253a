package io.rosterlake.transforms.identity;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One key takes the place of another.
 *
 * @param district the district that corrected the number
 * @param earlierKey the key before
 * @param key the key that took its place
 * @param last the last standing of the earlier key; null when no register has it
 * @param first the first standing of the key in its place; null when no register has it
 * @param decision the line of a correction list that says so; null when the registers themselves do
 */
record Succession(
        String district,
        String earlierKey,
        String key,
        @Nullable Standing last,
        @Nullable Standing first,
        @Nullable Decision decision) {

    /** By time, then by whatever makes the order the same in every run. */
    static final Comparator<Succession> BY_TIME = Comparator.comparing(
                    Succession::changedIn, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Succession::district)
            .thenComparing(Succession::earlierKey)
            .thenComparing(Succession::key);

    /** The month of the register in which the key first stands in the other's place; null when unknown. */
    @Nullable
    LocalDate changedIn() {
        return first == null ? null : first.month();
    }

    boolean isAutomatic() {
        return decision == null;
    }

    KeyPair pair() {
        return KeyPair.of(earlierKey, key);
    }

    boolean concerns(String either) {
        return earlierKey.equals(either) || key.equals(either);
    }
}
