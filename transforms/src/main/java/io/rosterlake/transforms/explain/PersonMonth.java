package io.rosterlake.transforms.explain;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A person in a district's register at a month's end, as {@code silver.person_month} has them.
 *
 * @param district district code
 * @param month the month
 * @param key person key
 * @param sourceMonth month of the register that the values are from
 * @param carriedBecause {@code register} or {@code person}; null when the register of the month has them
 * @param street street
 * @param community community
 * @param staffGroup code of the staff group, {@code unknown} when the register has none
 * @param labourPost whether any of their posts is one of labour security
 * @param sex {@code male} or {@code female}
 * @param birth month of birth
 * @param retirementClass {@code M60}, {@code F55} or {@code F50}
 * @param row the row that stands for the person
 */
public record PersonMonth(
        String district,
        YearMonth month,
        String key,
        YearMonth sourceMonth,
        @Nullable String carriedBecause,
        String street,
        String community,
        String staffGroup,
        boolean labourPost,
        @Nullable String sex,
        @Nullable YearMonth birth,
        @Nullable String retirementClass,
        RowReference row) {

    /** The beginning of the key, by which pages name the person. */
    public String pseudonym() {
        return Pseudonym.of(key);
    }

    /** True when they are in the cell: an empty street means the district, {@code all} everybody. */
    boolean isIn(String otherStreet, String otherGroup) {
        return (otherStreet.isEmpty() || otherStreet.equals(street))
                && (otherGroup.equals("all") || otherGroup.equals(staffGroup));
    }
}
