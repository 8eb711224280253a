package io.rosterlake.ingestion.submission;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the schemes of a district: {@code scheme: a} for all months, or {@code schemes:} with the month each holds from. */
final class SchemeAssignmentReader {
    private static final Set<String> KEYS = Set.of("scheme", "from");

    private final DistrictProblems problems;

    SchemeAssignmentReader(DistrictProblems problems) {
        this.problems = problems;
    }

    /** In order of months. */
    List<SchemeAssignment> read(Node district, Map<String, Node> entries) {
        Optional<String> scheme = problems.text(entries, "scheme").filter(text -> !text.isBlank());
        if (!entries.containsKey("schemes")) {
            if (scheme.isEmpty()) {
                problems.add(district, "缺少 scheme", "scheme is missing");
            }
            return scheme.map(SchemeAssignment::always).stream().toList();
        }
        if (entries.containsKey("scheme")) {
            problems.add(district, "scheme 和 schemes 只能写一个", "either scheme or schemes, not both");
        }
        List<Node> nodes = problems.list(entries, "schemes");
        if (nodes.isEmpty()) {
            problems.add(district, "schemes 没有列出办法", "schemes lists no scheme");
        }
        List<SchemeAssignment> assignments = new ArrayList<>();
        for (Node node : nodes) {
            assignment(node).ifPresent(found -> add(assignments, found, node));
        }
        return assignments;
    }

    private Optional<SchemeAssignment> assignment(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problems.add(
                    node, "每个办法应写成 {scheme: …, from: 年-月}", "a dated scheme is written {scheme: …, from: YYYY-MM}");
            return Optional.empty();
        }
        Map<String, Node> entries = problems.entries(mapping, KEYS);
        Optional<String> scheme = problems.text(entries, "scheme").filter(text -> !text.isBlank());
        if (scheme.isEmpty()) {
            problems.add(node, "缺少 scheme", "scheme is missing");
        }
        YearMonth from = DatedMonth.of(entries, problems).orElse(null);
        return scheme.map(id -> new SchemeAssignment(id, from));
    }

    /** Only the first may hold from the beginning, and each later than the one before. */
    private void add(List<SchemeAssignment> assignments, SchemeAssignment next, Node node) {
        if (!assignments.isEmpty()) {
            Optional<YearMonth> before = assignments.get(assignments.size() - 1).from();
            boolean later = next.from()
                    .filter(from -> before.isEmpty() || from.isAfter(before.get()))
                    .isPresent();
            if (!later) {
                problems.add(
                        node,
                        "schemes 应按月份先后排列，除第一个外都要写 from，且互不相同",
                        "schemes stand in order of months, and all but the first have a from of their own");
            }
        }
        assignments.add(next);
    }
}
