package io.rosterlake.transforms.attrition;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How likely it is that somebody leaves in a month otherwise than by retiring, as observed: of those who are there at the
 * end of the month before, the share that is missing at the month's end. Whoever leaves in a month is paid for it.
 *
 * @param byDistrict share per month, 0 to 1, of each district in which leaving could be observed, for every band; who
 *     builds it says what stands for a band in which nobody was
 */
public record Hazards(Map<String, Map<TenureBand, BigDecimal>> byDistrict) {
    /**
     * @throws IllegalArgumentException when a district lacks a band, or a share is not from 0 to 1
     */
    public Hazards {
        Map<String, Map<TenureBand, BigDecimal>> copy = new LinkedHashMap<>();
        byDistrict.forEach((district, bands) -> copy.put(district, checked(district, bands)));
        byDistrict = Collections.unmodifiableMap(copy);
    }

    private static Map<TenureBand, BigDecimal> checked(String district, Map<TenureBand, BigDecimal> bands) {
        for (TenureBand band : TenureBand.values()) {
            BigDecimal share = bands.get(band);
            if (share == null || share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("hazard of %s in %s: %s".formatted(band.code(), district, share));
            }
        }
        return Collections.unmodifiableMap(new EnumMap<>(bands));
    }

    /** Nothing was observed anywhere. */
    public static Hazards none() {
        return new Hazards(Map.of());
    }

    /** The shares of a district by band; empty when nothing could be observed there. */
    public Optional<Map<TenureBand, BigDecimal>> of(String district) {
        return Optional.ofNullable(byDistrict.get(district));
    }
}
