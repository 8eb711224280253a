package io.rosterlake.transforms.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ratio in workers per 10,000 residents. At least one of the three is there. Where the document controls the total of
 * a city or county ({@link Level#DISTRICT}), no single community owes anything: the rule takes no part in the figures of
 * communities, and {@link #demand} is asked with the residents of the district.
 *
 * @param id unique within the scheme
 * @param group whom the rule counts
 * @param level over what the residents and the workers are counted
 * @param atLeast workers per 10,000 residents at least: a floor, rounded up
 * @param atMost workers per 10,000 residents at most: a ceiling, rounded down
 * @param about workers per 10,000 residents about: a target, rounded half up
 * @param grounds citation, status and reading
 */
public record WorkersPerResidents(
        String id,
        RuledGroup group,
        Level level,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost,
        @Nullable BigDecimal about,
        Grounds grounds)
        implements StaffingRule {
    /** Over what a ratio is counted. */
    public enum Level {
        /** Each community by itself. */
        COMMUNITY,
        /** All communities of a district, or of a larger area, together. */
        DISTRICT
    }

    @Override
    public boolean decides() {
        return level == Level.COMMUNITY && StaffingRule.super.decides();
    }

    @Override
    public Optional<Bounds> demand(@Nullable Integer households, @Nullable Integer residents) {
        if (residents == null) {
            return Optional.empty();
        }
        return Optional.of(new Bounds(
                workers(atLeast, residents, RoundingMode.CEILING),
                workers(atMost, residents, RoundingMode.FLOOR),
                workers(about, residents, RoundingMode.HALF_UP)));
    }

    private static @Nullable Integer workers(@Nullable BigDecimal rate, int residents, RoundingMode rounding) {
        if (rate == null) {
            return null;
        }
        return rate.multiply(BigDecimal.valueOf(residents))
                .movePointLeft(4)
                .setScale(0, rounding)
                .intValueExact();
    }
}
