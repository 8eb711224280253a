package io.rosterlake.transforms.pay;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who pays for a staff group, where the scheme says it.
 *
 * @param byGroup the payers of each staff group that is named
 * @param others the payers of all other groups; empty when the scheme does not say
 */
public record Funding(Map<String, List<Payer>> byGroup, List<Payer> others) {
    public Funding {
        byGroup = Collections.unmodifiableMap(new LinkedHashMap<>(byGroup));
        others = List.copyOf(others);
    }

    /** A payer and its part. */
    public sealed interface Payer {
        /** {@code city, county, district} or {@code street}; several whose parts nobody knows are joined by {@code +}. */
        String source();

        /**
         * Pays a share.
         *
         * @param fraction of the whole, 0 to 1
         */
        record Share(String source, BigDecimal fraction) implements Payer {}

        /**
         * Pays a fixed sum, spread evenly over the year, as long as there is something to pay.
         *
         * @param yuan sum a year
         */
        record Sum(String source, BigDecimal yuan) implements Payer {}

        /** Pays what the others leave. */
        record Rest(String source) implements Payer {}
    }

    /** The payers of a staff group; empty when the scheme does not say. */
    public List<Payer> payers(String staffGroup) {
        return byGroup.getOrDefault(staffGroup, others);
    }
}
