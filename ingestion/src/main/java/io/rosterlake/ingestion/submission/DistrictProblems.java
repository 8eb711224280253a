package io.rosterlake.ingestion.submission;

import io.rosterlake.ingestion.submission.DistrictsException.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Everything that is wrong with a districts file, and the reading of YAML nodes that finds it. */
final class DistrictProblems {
    private final List<Problem> problems = new ArrayList<>();

    void add(int line, String zh, String en) {
        problems.add(new Problem(line, zh, en));
    }

    void add(Node node, String zh, String en) {
        add(line(node), zh, en);
    }

    int count() {
        return problems.size();
    }

    /** Throws when there are any, in the order of the file. */
    void throwIfAny() throws DistrictsException {
        if (!problems.isEmpty()) {
            throw new DistrictsException(problems.stream()
                    .sorted(Comparator.comparingInt(Problem::line))
                    .toList());
        }
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    /** The values of a mapping by key; keys that are not known are problems. */
    Map<String, Node> entries(MappingNode mapping, Set<String> known) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!known.contains(key)) {
                add(entry.getKeyNode(), "不认识的项 " + key, "unknown key " + key);
            } else if (entries.put(key, entry.getValueNode()) != null) {
                add(entry.getKeyNode(), key + " 重复", key + " stands twice");
            }
        }
        return entries;
    }

    /** The text under a key; empty when there is none or it is no single value, which is a problem. */
    Optional<String> text(Map<String, Node> entries, String key) {
        Node node = entries.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip());
        }
        add(node, key + " 应为一个值", key + " should be one value");
        return Optional.empty();
    }

    /** The nodes of the list under a key; empty when there is none or it is no list, which is a problem. */
    List<Node> list(Map<String, Node> entries, String key) {
        Node node = entries.get(key);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (node != null) {
            add(node, key + " 应为一个列表", key + " should be a list");
        }
        return List.of();
    }
}
