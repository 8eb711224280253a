package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.attrition.TenureBand;
import io.rosterlake.transforms.pay.Standing;
import io.rosterlake.transforms.scenario.Attrition;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Which share of a district's people has not left by each month, under the attrition of a scenario: in billionths, each
 * rounded once. Everybody of the register is there in the first month. Retained retirees do not leave: their agreement
 * ends by other rules.
 */
final class Survival {
    private static final MathContext EXACTLY = new MathContext(40);

    private final Attrition attrition;
    private final Map<TenureBand, BigDecimal> hazards;
    private final int first;
    private final int horizon;
    private final long[] everybody;
    private final Map<Integer, long[]> bySince = new HashMap<>();

    /**
     * @param observed what was observed in the district; without it nobody leaves where the scenario goes by it
     * @param first number of the first projected month
     */
    Survival(Attrition attrition, Optional<Map<TenureBand, BigDecimal>> observed, int first, int horizon) {
        this.attrition = attrition;
        this.hazards = observed.orElse(Map.of());
        this.first = first;
        this.horizon = horizon;
        this.everybody = new long[horizon + 1];
        Arrays.fill(everybody, People.ONE);
    }

    /**
     * By month, the first projected one first, and one month more.
     *
     * @param worksSince the month in which the community work began; 0 when nobody knows
     */
    long[] of(String staffGroup, int worksSince) {
        if (staffGroup.equals(Standing.RETAINED) || attrition instanceof Attrition.None) {
            return everybody;
        }
        return bySince.computeIfAbsent(
                attrition instanceof Attrition.Rate ? 0 : worksSince,
                since -> path(month -> since == 0 ? TenureBand.UNKNOWN : TenureBand.of(first + month - since)));
    }

    /** Of people who come later, by months since they came. */
    long[] ofEntrants(String staffGroup) {
        return of(staffGroup, first);
    }

    private long[] path(IntFunction<TenureBand> bands) {
        BigDecimal staying = attrition instanceof Attrition.Rate rate ? rate.stayingPerMonth() : BigDecimal.ONE;
        long[] path = new long[horizon + 1];
        BigDecimal share = BigDecimal.ONE;
        for (int month = 0; month <= horizon; month++) {
            path[month] = share.movePointRight(People.DIGITS)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            BigDecimal hazard = hazards.getOrDefault(bands.apply(month), BigDecimal.ZERO);
            share = share.multiply(
                    attrition instanceof Attrition.Rate ? staying : BigDecimal.ONE.subtract(hazard), EXACTLY);
        }
        return path;
    }
}
