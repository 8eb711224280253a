package io.rosterlake.transforms.attrition;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code gold.attrition_hazard} as a projection wants them: what was observed, and how much stands behind it.
 *
 * @param evidence by district, of everybody
 */
public record ObservedHazards(Hazards hazards, Map<String, Evidence> evidence) {
    /**
     * What stands behind a district's hazards.
     *
     * @param people how many people were observed
     * @param personMonths for how many months, together
     */
    public record Evidence(long people, long personMonths) {
        /** Nobody was observed. */
        public static final Evidence NONE = new Evidence(0, 0);
    }

    public ObservedHazards {
        evidence = Map.copyOf(evidence);
    }

    /** Nothing was observed anywhere. */
    public static ObservedHazards none() {
        return new ObservedHazards(Hazards.none(), Map.of());
    }

    /** A band in which nobody was at risk takes the hazard of everybody in the district. */
    public static ObservedHazards of(Dataset<Row> rows) {
        Map<String, Map<String, BigDecimal>> known = new HashMap<>();
        Map<String, Evidence> evidence = new HashMap<>();
        for (Row row : rows.select("district_code", "tenure_band", "hazard_per_month", "people", "person_months")
                .collectAsList()) {
            @Nullable BigDecimal hazard = row.getAs("hazard_per_month");
            if (hazard != null) {
                known.computeIfAbsent(row.getString(0), ignored -> new HashMap<>())
                        .put(row.getString(1), hazard);
            }
            if (row.getString(1).equals(AttritionHazards.ALL)) {
                evidence.put(row.getString(0), new Evidence(row.getLong(3), row.getLong(4)));
            }
        }
        Map<String, Map<TenureBand, BigDecimal>> byDistrict = new HashMap<>();
        known.forEach((district, bands) -> byDistrict.put(district, whole(bands)));
        return new ObservedHazards(new Hazards(byDistrict), evidence);
    }

    private static Map<TenureBand, BigDecimal> whole(Map<String, BigDecimal> known) {
        BigDecimal overall = known.get(AttritionHazards.ALL);
        Map<TenureBand, BigDecimal> bands = new EnumMap<>(TenureBand.class);
        for (TenureBand band : TenureBand.values()) {
            Optional.ofNullable(known.getOrDefault(band.code(), overall)).ifPresent(hazard -> bands.put(band, hazard));
        }
        return bands;
    }

    /** What stands behind a district's hazards. */
    public Evidence evidence(String district) {
        return evidence.getOrDefault(district, Evidence.NONE);
    }
}
