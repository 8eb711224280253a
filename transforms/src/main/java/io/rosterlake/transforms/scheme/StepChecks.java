package io.rosterlake.transforms.scheme;

import io.rosterlake.transforms.scheme.SizeSteps.Size;
import io.rosterlake.transforms.scheme.SizeSteps.Step;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** Checks that steps cover every size of a community exactly once. */
final class StepChecks {
    private StepChecks() {}

    /**
     * @param size what the steps count
     * @param steps the steps, in the order of the file
     * @param nodes where each of them stands
     * @param problems where problems go
     */
    static void check(Size size, List<Step> steps, List<Node> nodes, Problems problems) {
        int covered = 0;
        for (int index = 0; index < steps.size(); index++) {
            Step step = steps.get(index);
            Node at = nodes.get(index);
            if (step.from() > covered) {
                problems.add(at, BoundsComplaints.gap(covered, step.from(), size.unit()));
            } else if (step.from() < covered) {
                problems.add(at, BoundsComplaints.overlap(step.from(), covered, size.unit()));
            }
            boolean last = index == steps.size() - 1;
            Integer to = step.to();
            if (to == null) {
                if (!last) {
                    problems.add(at, BoundsComplaints.openBeforeLast());
                    return;
                }
            } else if (to <= step.from()) {
                problems.add(at, BoundsComplaints.emptyBand(step.from(), to, size.unit()));
                return;
            } else if (last) {
                problems.add(at, BoundsComplaints.closedAtLast(to, size.unit()));
            } else {
                covered = to;
            }
        }
    }
}
