package io.rosterlake.transforms.scheme.comparison;

import io.rosterlake.transforms.scheme.RuledGroup;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.Section;
import io.rosterlake.transforms.scheme.StaffGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two schemes side by side, topic by topic.
 *
 * @param left the first scheme
 * @param right the second one
 * @param topics what they say, in the order of the sections: whom they count, staffing by group, then rule by rule
 */
public record Comparison(Scheme left, Scheme right, List<ComparedTopic> topics) {
    /** The code of the part that says whom a scheme counts. */
    public static final String SCOPE = "scope";

    /** The code of the staffing part. */
    public static final String STAFFING = "staffing";

    public Comparison {
        topics = List.copyOf(topics);
    }

    /** Compares everything in two schemes. */
    public static Comparison of(Scheme left, Scheme right) {
        List<ComparedTopic> topics = new ArrayList<>();
        topics.add(ComparedTopic.of(
                SCOPE, SCOPE, List.of(new Entry.Counted(left.scope())), List.of(new Entry.Counted(right.scope()))));
        groups().forEach(group -> {
            List<Entry> ofLeft = staffing(left, group);
            List<Entry> ofRight = staffing(right, group);
            if (!ofLeft.isEmpty() || !ofRight.isEmpty()) {
                boolean otherwise = (ofLeft.isEmpty() && staffs(left)) || (ofRight.isEmpty() && staffs(right));
                Verdict verdict = otherwise ? Verdict.DIFFERENT : Verdict.of(ofLeft, ofRight);
                topics.add(new ComparedTopic(STAFFING, group.code(), ofLeft, ofRight, verdict));
            }
        });
        for (Section section : Section.values()) {
            topics.addAll(new RulePairs(section, left.rules(section), right.rules(section)).topics());
        }
        return new Comparison(left, right, topics);
    }

    /** The codes of the parts that a scheme has, in their order. */
    public static List<String> parts() {
        return Stream.concat(Stream.of(SCOPE, STAFFING), Section.codes().stream())
                .toList();
    }

    /** True when a scheme has bounds for some group: without a rule on one group it counts by other groups. */
    public static boolean staffs(Scheme scheme) {
        return scheme.staffing().stream()
                .anyMatch(rule -> rule.decides() && rule.grounds().status().isUsable());
    }

    private static Stream<RuledGroup> groups() {
        return Stream.concat(
                Stream.of(RuledGroup.ALL), Stream.of(StaffGroup.values()).map(RuledGroup::new));
    }

    private static List<Entry> staffing(Scheme scheme, RuledGroup group) {
        return scheme.staffing().stream()
                .filter(rule -> rule.group().equals(group))
                .<Entry>map(Entry.Staffed::new)
                .toList();
    }
}
