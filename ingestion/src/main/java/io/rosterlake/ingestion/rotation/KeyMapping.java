package io.rosterlake.ingestion.rotation;

import io.rosterlake.ingestion.person.PersonKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which new key stands for which old one. It would undo the change for whoever holds it together with the old key, so it lives in
 * memory only and ends with the process.
 */
final class KeyMapping {
    private final PersonKey before;
    private final PersonKey after;
    private final Map<String, String> byOldKey = new HashMap<>();
    private final Set<String> newKeys = new HashSet<>();

    KeyMapping(PersonKey before, PersonKey after) {
        this.before = before;
        this.after = after;
    }

    void addIdentityNumber(String identityNumber) {
        add(before.ofIdentityNumber(identityNumber), after.ofIdentityNumber(identityNumber));
    }

    void addName(String name) {
        add(before.ofName(name), after.ofName(name));
    }

    private void add(String oldKey, String newKey) {
        if (byOldKey.put(oldKey, newKey) == null) {
            newKeys.add(newKey);
        }
    }

    /** Whether a key is one of the old or the new ones. */
    boolean knows(String key) {
        return byOldKey.containsKey(key) || newKeys.contains(key);
    }

    /** The new key; a key that is new already stays. */
    String newKeyOf(String key) {
        return byOldKey.getOrDefault(key, key);
    }

    int size() {
        return byOldKey.size();
    }
}
