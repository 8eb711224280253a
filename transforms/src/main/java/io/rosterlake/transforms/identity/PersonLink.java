package io.rosterlake.transforms.identity;

import java.time.LocalDate;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A person key that is another key's person: everything that stands under it counts for {@code key}.
 *
 * @param earlierKey the linked key
 * @param key the person's key: of all numbers that were one person's, the one of the newest register
 * @param correction how the earlier key came to be replaced, or else how it came into use
 */
public record PersonLink(String earlierKey, String key, Correction correction) {

    /**
     * One number in the place of another.
     *
     * @param lastIn month of the last register with the earlier number; null when no register has it
     * @param changedIn month of the first register with the number in its place; null when no register has it
     * @param nextKey the key of the number in its place
     * @param sameName whether both registers have the same name; null when one of them is missing
     * @param earlier the row with the earlier number
     * @param later the row with the number in its place
     * @param list the line of the correction list that decided; null when the registers themselves did
     */
    public record Correction(
            String district,
            @Nullable LocalDate lastIn,
            @Nullable LocalDate changedIn,
            String nextKey,
            @Nullable Boolean sameName,
            @Nullable Boolean sameBirthMonth,
            @Nullable Boolean sameCommunity,
            @Nullable Place earlier,
            @Nullable Place later,
            @Nullable Place list) {

        static Correction of(Succession succession) {
            Standing last = succession.last();
            Standing first = succession.first();
            Decision decision = succession.decision();
            return new Correction(
                    succession.district(),
                    last == null ? null : last.month(),
                    first == null ? null : first.month(),
                    succession.key(),
                    same(last, first, Evidence::isSameName),
                    same(last, first, Evidence::isSameBirthMonth),
                    same(last, first, Evidence::isSameCommunity),
                    last == null ? null : last.place(),
                    first == null ? null : first.place(),
                    decision == null ? null : decision.place());
        }

        private static @Nullable Boolean same(
                @Nullable Standing one, @Nullable Standing other, BiPredicate<Evidence, Evidence> test) {
            return one == null || other == null ? null : test.test(one.evidence(), other.evidence());
        }
    }
}
