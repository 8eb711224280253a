package io.rosterlake.ingestion.submission;

import io.rosterlake.ingestion.lake.BronzeTable;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An append-only table in which a whole list is written anew when it changes: the rows with the newest {@code recorded_at} are the
 * list. A table may hold one list, or one for each of its subjects.
 */
final class DatedList {
    private static final String RECORDED_AT = "recorded_at";

    private final Lake lake;
    private final BronzeTable table;
    private final List<String> columns;
    private final String transaction;
    private final Function<LakeRow, String> subject;

    /**
     * @param columns all columns but {@code recorded_at}
     * @param transaction application id of the commits
     * @param subject whose list a row belongs to
     */
    DatedList(
            Lake lake, BronzeTable table, List<String> columns, String transaction, Function<LakeRow, String> subject) {
        this.lake = lake;
        this.table = table;
        this.columns = columns;
        this.transaction = transaction;
        this.subject = subject;
    }

    /** The newest list of each subject, in the order in which it was written. */
    Map<String, List<LakeRow>> newest() {
        List<String> all = new ArrayList<>(columns);
        all.add(RECORDED_AT);
        Map<String, List<LakeRow>> newest = new HashMap<>();
        for (LakeRow row : lake.read(table, all)) {
            List<LakeRow> list = newest.computeIfAbsent(subject.apply(row), ignored -> new ArrayList<>());
            if (!list.isEmpty() && recordedAt(row).isAfter(recordedAt(list.get(0)))) {
                list.clear();
            }
            if (list.isEmpty() || recordedAt(row).equals(recordedAt(list.get(0)))) {
                list.add(row);
            }
        }
        return newest;
    }

    /**
     * Writes the lists that differ from the newest, in one commit; nothing when none does. A subject without a list has
     * none to write while its list is what goes without saying.
     *
     * @param wanted the rows of each subject, without {@code recorded_at}
     * @param unsaid the list of a subject that has none
     */
    void record(Map<String, List<LakeRow>> wanted, Map<String, List<LakeRow>> unsaid, Instant now) {
        for (List<LakeRow> changed = changed(wanted, unsaid, now);
                !changed.isEmpty();
                changed = changed(wanted, unsaid, now)) {
            long version = lake.lastAppend(table, transaction).orElse(0) + 1;
            if (lake.append(table, transaction, version, changed.iterator())) {
                return;
            }
            lake.refresh();
        }
    }

    private List<LakeRow> changed(Map<String, List<LakeRow>> wanted, Map<String, List<LakeRow>> unsaid, Instant now) {
        Map<String, List<LakeRow>> known = newest();
        Instant recordedAt = known.values().stream()
                .map(list -> recordedAt(list.get(0)))
                .max(Comparator.naturalOrder())
                .map(newest -> Moments.after(newest, now))
                .orElse(now);
        List<LakeRow> changed = new ArrayList<>();
        wanted.forEach((subject, list) -> {
            List<LakeRow> before = known.getOrDefault(subject, unsaid.getOrDefault(subject, List.of()));
            before.forEach(row -> row.set(RECORDED_AT, null));
            list.forEach(row -> row.set(RECORDED_AT, null));
            if (!list.equals(before)) {
                changed.addAll(list);
            }
        });
        changed.forEach(row -> row.set(RECORDED_AT, recordedAt));
        return changed;
    }

    private static Instant recordedAt(LakeRow row) {
        return row.get(RECORDED_AT) instanceof Instant instant ? instant : Instant.EPOCH;
    }
}
