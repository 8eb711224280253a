package io.rosterlake.transforms.attrition;

import java.util.Arrays;
import java.util.Optional;

/**
 * How long somebody has been in community work, in bands ({@code tenure_band} in tables). Of a month in which somebody
 * is at risk of leaving, tenure is the number of months from the month of {@code community_work_since} to it: 11 is still
 * under a year.
 */
public enum TenureBand {
    UNDER_1Y("under_1y", 0),
    FROM_1_TO_2Y("1_to_2y", 12),
    FROM_2_TO_3Y("2_to_3y", 24),
    FROM_3_TO_5Y("3_to_5y", 36),
    FROM_5_TO_10Y("5_to_10y", 60),
    FROM_10Y("10y_and_more", 120),
    /** The register does not say since when. */
    UNKNOWN("unknown", Integer.MAX_VALUE);

    private final String code;
    private final int from;

    TenureBand(String code, int from) {
        this.code = code;
        this.from = from;
    }

    /** The value in tables, such as {@code 1_to_2y}. */
    public String code() {
        return code;
    }

    /** The fewest months of the band; {@link Integer#MAX_VALUE} where nobody knows them. */
    public int from() {
        return from;
    }

    /** The band of so many months; work that only begins after the month is under a year. */
    public static TenureBand of(int months) {
        TenureBand band = UNDER_1Y;
        for (TenureBand candidate : values()) {
            if (candidate != UNKNOWN && months >= candidate.from) {
                band = candidate;
            }
        }
        return band;
    }

    /** The band with this code, if there is one. */
    public static Optional<TenureBand> fromCode(String code) {
        return Arrays.stream(values()).filter(band -> band.code.equals(code)).findFirst();
    }
}
