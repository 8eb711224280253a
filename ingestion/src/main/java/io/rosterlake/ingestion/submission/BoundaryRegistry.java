package io.rosterlake.ingestion.submission;

import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@code bronze.boundary_change} in step with the districts file: the whole list is written again when it changed, and a list
 * that was emptied as one row with the number 0. A lake without the table, or without rows in it, knows of no change.
 */
public final class BoundaryRegistry {
    private static final String WHOLE_LIST = "";
    private static final List<String> COLUMNS =
            List.of("change_number", "kind", "valid_from", "role", "district_code", "former_name", "document");

    private final DatedList table;

    public BoundaryRegistry(Lake lake) {
        this.table = new DatedList(lake, BronzeTables.boundaryChange(), COLUMNS, "boundary changes", row -> WHOLE_LIST);
    }

    /** Writes the list if it is another one than the newest. */
    public void record(BoundaryChanges changes, Instant now) {
        List<LakeRow> rows = new ArrayList<>();
        for (BoundaryChange change : changes.all()) {
            int number = rows.isEmpty() ? 1 : number(rows.get(rows.size() - 1)) + 1;
            change.oldCodes().forEach(code -> rows.add(row(number, change, "old", code)));
            change.newCodes().forEach(code -> rows.add(row(number, change, "new", code)));
        }
        LakeRow none = BronzeTables.boundaryChange().newRow().set("change_number", 0);
        table.record(
                Map.of(WHOLE_LIST, rows.isEmpty() ? List.of(none) : rows),
                Map.of(
                        WHOLE_LIST,
                        List.of(BronzeTables.boundaryChange().newRow().set("change_number", 0))),
                now);
    }

    /** The changes as the lake knows them. */
    public BoundaryChanges recorded() {
        Map<Integer, List<LakeRow>> changes = new TreeMap<>();
        table.newest().getOrDefault(WHOLE_LIST, List.of()).stream()
                .filter(row -> number(row) > 0)
                .forEach(row -> changes.computeIfAbsent(number(row), ignored -> new ArrayList<>())
                        .add(row));
        return new BoundaryChanges(
                changes.values().stream().map(BoundaryRegistry::change).toList());
    }

    private static LakeRow row(int number, BoundaryChange change, String role, String code) {
        return BronzeTables.boundaryChange()
                .newRow()
                .set("change_number", number)
                .set("kind", change.kind().code())
                .set("valid_from", change.from().atDay(1))
                .set("role", role)
                .set("district_code", code)
                .set("former_name", change.formerName().orElse(null))
                .set("document", change.document().orElse(null));
    }

    private static BoundaryChange change(List<LakeRow> rows) {
        LakeRow first = rows.get(0);
        return new BoundaryChange(
                BoundaryChange.Kind.ofCode(String.valueOf(first.text("kind"))).orElseThrow(),
                month(first),
                codes(rows, "old"),
                codes(rows, "new"),
                first.text("former_name"),
                first.text("document"));
    }

    private static YearMonth month(LakeRow row) {
        if (row.get("valid_from") instanceof LocalDate day) {
            return YearMonth.from(day);
        }
        throw new IllegalStateException("a boundary change without month");
    }

    private static List<String> codes(List<LakeRow> rows, String role) {
        return rows.stream()
                .filter(row -> role.equals(row.text("role")))
                .map(row -> String.valueOf(row.text("district_code")))
                .toList();
    }

    private static int number(LakeRow row) {
        @Nullable Object number = row.get("change_number");
        return number instanceof Integer found ? found : 0;
    }
}
