package io.rosterlake.transforms.explain;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A community of the register that a month's figures come from, as {@code silver.community_month} has it.
 *
 * @param district district code
 * @param month the month
 * @param street street
 * @param name community
 * @param sourceMonth month of the register that the values are from
 * @param households households
 * @param residents resident population
 * @param registered registered population
 * @param row its row
 */
public record CommunityMonth(
        String district,
        YearMonth month,
        String street,
        String name,
        YearMonth sourceMonth,
        @Nullable Integer households,
        @Nullable Integer residents,
        @Nullable Integer registered,
        RowReference row) {
    boolean carried() {
        return sourceMonth.isBefore(month);
    }
}
