package io.rosterlake.transforms.explain;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month of a district, as {@code silver.district_month} has it.
 *
 * @param code district code
 * @param name name of the district
 * @param schemeId its scheme; null when it has none
 * @param month the month
 * @param first month of its first workers register
 * @param openedByChange whether a boundary change made it, so that nobody was there before
 * @param workersMonth month of the workers register that the month's people are from
 * @param workers that register
 */
public record DistrictMonth(
        String code,
        @Nullable String name,
        @Nullable String schemeId,
        YearMonth month,
        YearMonth first,
        boolean openedByChange,
        YearMonth workersMonth,
        RowReference workers) {
    /** The district as people know it. */
    public String title() {
        return name == null ? code : name + " " + code;
    }
}
