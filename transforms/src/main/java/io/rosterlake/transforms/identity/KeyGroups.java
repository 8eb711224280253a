package io.rosterlake.transforms.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Keys that were joined, directly or by way of others, are one group. */
final class KeyGroups {
    private final Map<String, Set<String>> groups = new HashMap<>();

    /** The group of a key; a key that was never joined is alone. */
    Set<String> of(String key) {
        return groups.getOrDefault(key, Set.of(key));
    }

    void join(KeyPair pair) {
        Set<String> joined = joined(pair);
        joined.forEach(key -> groups.put(key, joined));
    }

    /** The group that the two would be in. */
    Set<String> joined(KeyPair pair) {
        Set<String> joined = new TreeSet<>(of(pair.one()));
        joined.addAll(of(pair.other()));
        return joined;
    }

    /** Every group of at least two, in the order of their smallest keys. */
    Collection<Set<String>> all() {
        Map<String, Set<String>> bySmallest = new TreeMap<>();
        groups.values().forEach(group -> bySmallest.put(group.iterator().next(), group));
        return List.copyOf(bySmallest.values());
    }
}
