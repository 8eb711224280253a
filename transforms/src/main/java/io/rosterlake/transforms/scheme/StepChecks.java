package io.rosterlake.transforms.scheme;

import io.rosterlake.transforms.scheme.HouseholdSteps.Step;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** Checks that household steps cover every number of households exactly once. */
final class StepChecks {
    private StepChecks() {}

    /**
     * @param steps the steps, in the order of the file
     * @param nodes where each of them stands
     * @param problems where problems go
     */
    static void check(List<Step> steps, List<Node> nodes, Problems problems) {
        int covered = 0;
        for (int index = 0; index < steps.size(); index++) {
            Step step = steps.get(index);
            Node at = nodes.get(index);
            if (step.from() > covered) {
                problems.add(at, Complaint.gap(covered, step.from()));
            } else if (step.from() < covered) {
                problems.add(at, Complaint.overlap(step.from(), covered));
            }
            boolean last = index == steps.size() - 1;
            Integer to = step.to();
            if (to == null) {
                if (!last) {
                    problems.add(at, Complaint.openBeforeLast());
                    return;
                }
            } else if (to <= step.from()) {
                problems.add(at, Complaint.emptyBand(step.from(), to));
                return;
            } else if (last) {
                problems.add(at, Complaint.closedAtLast(to));
            } else {
                covered = to;
            }
        }
    }
}
