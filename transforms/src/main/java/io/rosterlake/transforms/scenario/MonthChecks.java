package io.rosterlake.transforms.scenario;

import io.rosterlake.transforms.scheme.Complaint;
import io.rosterlake.transforms.scheme.MappingReader;
import io.rosterlake.transforms.scheme.Problems;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads the months of one scenario, and looks whether they lie where they can change something. Without a month to start
 * from, that can be told of months after the horizon only.
 *
 * @param asOf the month that the scenario starts from; null for each district's last register
 * @param horizon how many months are projected
 * @param seen the changes read so far and where they stand
 */
record MonthChecks(@Nullable YearMonth asOf, int horizon, Map<String, Node> seen) {
    MonthChecks(@Nullable YearMonth asOf, int horizon) {
        this(asOf, horizon, new HashMap<>());
    }

    /** The month under {@code from}, which must be there, or null. */
    @Nullable
    ScenarioMonth from(MappingReader reader) {
        String written = reader.text("from");
        if (written == null) {
            return null;
        }
        Node at = reader.at("from");
        Problems problems = reader.problems();
        ScenarioMonth month = ScenarioMonth.fromCode(written).orElse(null);
        if (month == null) {
            problems.add(at, Complaint.wrongType("from", ScenarioComplaints.ANY_MONTH, written));
        } else if (asOf != null && !month.after(asOf).isAfter(asOf)) {
            problems.add(at, ScenarioComplaints.past(written, asOf));
        } else if (isBeyondHorizon(month)) {
            problems.add(at, ScenarioComplaints.beyondHorizon(written, horizon));
        } else {
            return month;
        }
        return null;
    }

    /** Makes a change that was read before in the same month a problem. */
    void refuseTwice(MappingReader reader, String change, ScenarioMonth month) {
        String when = asOf == null ? month.code() : month.after(asOf).toString();
        Node first = seen.putIfAbsent(change + " " + when, reader.node());
        if (first != null) {
            int line = first.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
            reader.problems().add(reader.node(), ScenarioComplaints.changeTwice(change + " " + when, line));
        }
    }

    private boolean isBeyondHorizon(ScenarioMonth month) {
        if (asOf != null) {
            return month.after(asOf).isAfter(asOf.plusMonths(horizon));
        }
        return month instanceof ScenarioMonth.InMonths ahead && ahead.months() > horizon;
    }
}
