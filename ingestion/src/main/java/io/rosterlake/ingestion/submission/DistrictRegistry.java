package io.rosterlake.ingestion.submission;

import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Keeps {@code bronze.district} in step with the districts file: a district's entry is written again when it changed. */
public final class DistrictRegistry {
    private static final String TRANSACTION = "districts";
    private static final List<String> COLUMNS =
            List.of("district_code", "name", "city", "scheme_id", "reporting", "recorded_at");

    private final Lake lake;

    public DistrictRegistry(Lake lake) {
        this.lake = lake;
    }

    /**
     * Writes the entries that are new or changed, in one commit; nothing when none is. An entry is always newer than those before it,
     * whatever the clock says, and of two programs that write at once the second looks again what is left to write.
     */
    public void record(Districts districts, Instant now) {
        for (List<LakeRow> changed = changed(districts, now); !changed.isEmpty(); changed = changed(districts, now)) {
            long version = lake.lastAppend(BronzeTables.district(), TRANSACTION).orElse(0) + 1;
            if (lake.append(BronzeTables.district(), TRANSACTION, version, changed.iterator())) {
                return;
            }
            lake.refresh();
        }
    }

    private List<LakeRow> changed(Districts districts, Instant now) {
        Map<String, LakeRow> known = newestEntries();
        Instant recordedAt = known.values().stream()
                .map(DistrictRegistry::recordedAt)
                .max(Comparator.naturalOrder())
                .map(newest -> Moments.after(newest, now))
                .orElse(now);
        List<LakeRow> changed = new ArrayList<>();
        for (District district : districts.all()) {
            LakeRow row = toRow(district, recordedAt);
            LakeRow before = known.get(district.code());
            if (before == null || !row.equals(before.set("recorded_at", recordedAt))) {
                changed.add(row);
            }
        }
        return changed;
    }

    /** The districts as the lake knows them, by code. */
    public List<District> recorded() {
        return newestEntries().values().stream()
                .map(row -> new District(
                        text(row, "district_code"),
                        text(row, "name"),
                        text(row, "city"),
                        text(row, "scheme_id"),
                        District.Reporting.valueOf(text(row, "reporting").toUpperCase(Locale.ROOT))))
                .sorted(Comparator.comparing(District::code))
                .toList();
    }

    private static String text(LakeRow row, String column) {
        return String.valueOf(row.text(column));
    }

    private Map<String, LakeRow> newestEntries() {
        Map<String, LakeRow> newest = new HashMap<>();
        for (LakeRow row : lake.read(BronzeTables.district(), COLUMNS)) {
            newest.merge(
                    String.valueOf(row.text("district_code")),
                    row,
                    (one, other) -> recordedAt(other).isBefore(recordedAt(one)) ? one : other);
        }
        return newest;
    }

    private static Instant recordedAt(LakeRow row) {
        return row.get("recorded_at") instanceof Instant instant ? instant : Instant.EPOCH;
    }

    private static LakeRow toRow(District district, Instant now) {
        return BronzeTables.district()
                .newRow()
                .set("district_code", district.code())
                .set("name", district.name())
                .set("city", district.city())
                .set("scheme_id", district.scheme())
                .set("reporting", district.reporting().code())
                .set("recorded_at", now);
    }
}
