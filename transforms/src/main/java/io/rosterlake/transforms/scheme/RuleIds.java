package io.rosterlake.transforms.scheme;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** The ids of one file's rules, each of which may stand once. */
final class RuleIds {
    private final Map<String, Integer> firstLines = new HashMap<>();

    /** The id of a rule, or null when it has none. */
    @Nullable
    String read(MappingReader rule) {
        String id = rule.text("id");
        if (id == null) {
            return null;
        }
        Node at = rule.at("id");
        int line = at.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        Integer firstLine = firstLines.putIfAbsent(id, line);
        if (firstLine != null) {
            rule.problems().add(at, Complaint.idTwice(id, firstLine));
        }
        return id;
    }
}
