package io.rosterlake.ingestion.submission;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All changes of districts that are known, without contradictions. */
public final class BoundaryChanges {
    /** Districts have always been what they are. */
    public static final BoundaryChanges NONE = new BoundaryChanges(List.of());

    private final List<BoundaryChange> all;
    private final Map<String, YearMonth> abolishedFrom = new HashMap<>();

    BoundaryChanges(List<BoundaryChange> all) {
        this.all = List.copyOf(all);
        for (BoundaryChange change : all) {
            change.abolishedCodes().forEach(code -> abolishedFrom.putIfAbsent(code, change.from()));
        }
    }

    public List<BoundaryChange> all() {
        return all;
    }

    Set<String> abolishedCodes() {
        return Set.copyOf(abolishedFrom.keySet());
    }

    /** The first month in which a district is no more; empty when it lives. */
    public Optional<YearMonth> abolishedFrom(String code) {
        return Optional.ofNullable(abolishedFrom.get(code));
    }

    /** Whether a district is no more in a month. */
    public boolean isAbolished(String code, YearMonth month) {
        return abolishedFrom(code).filter(from -> !month.isBefore(from)).isPresent();
    }
}
