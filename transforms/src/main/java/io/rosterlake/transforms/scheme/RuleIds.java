package io.rosterlake.transforms.scheme;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** The ids of one file's rules, each of which may stand once. */
final class RuleIds {
    private final Map<String, Node> places = new HashMap<>();

    /** The id of a rule, or null when it has none. */
    @Nullable
    String read(MappingReader rule) {
        String id = rule.identifier("id");
        if (id == null) {
            return null;
        }
        Node first = places.putIfAbsent(id, rule.at("id"));
        if (first != null) {
            int line = first.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
            rule.problems().add(rule.at("id"), Complaint.idTwice(id, line));
        }
        return id;
    }

    /** Where an id that was read stands. */
    Node place(String id) {
        Node place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("No rule with this id was read: " + id);
        }
        return place;
    }
}
