package io.rosterlake.transforms.scheme.comparison;

import java.util.List;

/**
 * What two schemes say on one topic.
 *
 * @param part code of the part, such as {@code staffing} or {@code pay}
 * @param topic what it is about: {@code scope}, the code of a group in the staffing part, else the id of a rule
 * @param left the rules of the first scheme; empty when it has none on this topic
 * @param right the rules of the second scheme
 * @param verdict how they compare
 */
public record ComparedTopic(String part, String topic, List<Entry> left, List<Entry> right, Verdict verdict) {
    public ComparedTopic {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    static ComparedTopic of(String part, String topic, List<Entry> left, List<Entry> right) {
        return new ComparedTopic(part, topic, left, right, Verdict.of(left, right));
    }
}
