package io.rosterlake.ingestion.submission;

import java.util.Map;

/**
 * How a submission differs from the version that it would replace, in people (communities, for the register of communities).
 *
 * @param previousSubmissionId that version
 * @param added in this one only
 * @param changed in both, with other values
 * @param missing in that version only
 * @param before how many that version had
 */
public record Difference(String previousSubmissionId, long added, long changed, long missing, long before) {

    /**
     * Compares two versions.
     *
     * @param previous person -> digest of the person's rows in the version before
     * @param current the same in the new version
     */
    public static Difference between(
            String previousSubmissionId, Map<String, String> previous, Map<String, String> current) {
        long changed = current.entrySet().stream()
                .filter(person -> previous.containsKey(person.getKey())
                        && !person.getValue().equals(previous.get(person.getKey())))
                .count();
        long added = current.keySet().stream()
                .filter(person -> !previous.containsKey(person))
                .count();
        long missing = previous.keySet().stream()
                .filter(person -> !current.containsKey(person))
                .count();
        return new Difference(previousSubmissionId, added, changed, missing, previous.size());
    }

    /**
     * Whether more vanished than may vanish unasked.
     *
     * @param limit greatest share of the people before, 0 to 1
     */
    public boolean exceeds(double limit) {
        return missing > limit * before;
    }
}
