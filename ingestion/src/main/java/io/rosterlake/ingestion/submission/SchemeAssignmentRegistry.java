package io.rosterlake.ingestion.submission;

import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps {@code bronze.scheme_assignment} in step with the districts file: a district's whole list is written again when it changed. A
 * district that always had one scheme for all months has no rows there; its scheme is that of {@code bronze.district}.
 */
public final class SchemeAssignmentRegistry {
    private static final List<String> COLUMNS = List.of("district_code", "scheme_id", "valid_from");

    private final DatedList table;

    public SchemeAssignmentRegistry(Lake lake) {
        this.table = new DatedList(
                lake,
                BronzeTables.schemeAssignment(),
                COLUMNS,
                "scheme assignments",
                row -> String.valueOf(row.text("district_code")));
    }

    /** Writes the lists that are other ones than the newest. */
    public void record(Districts districts, Instant now) {
        Map<String, List<LakeRow>> wanted = new TreeMap<>();
        Map<String, List<LakeRow>> unsaid = new HashMap<>();
        for (District district : districts.all()) {
            wanted.put(
                    district.code(),
                    district.schemes().stream()
                            .map(assignment -> row(district, assignment))
                            .toList());
            unsaid.put(district.code(), List.of(row(district, SchemeAssignment.always(district.scheme()))));
        }
        table.record(wanted, unsaid, now);
    }

    private static LakeRow row(District district, SchemeAssignment assignment) {
        return BronzeTables.schemeAssignment()
                .newRow()
                .set("district_code", district.code())
                .set("scheme_id", assignment.scheme())
                .set(
                        "valid_from",
                        assignment
                                .from()
                                .map(SchemeAssignmentRegistry::firstDay)
                                .orElse(null));
    }

    private static LocalDate firstDay(YearMonth month) {
        return month.atDay(1);
    }
}
