package io.rosterlake.transforms.scheme.comparison;

import io.rosterlake.transforms.scheme.Parameter;
import io.rosterlake.transforms.scheme.SchemeRule;
import io.rosterlake.transforms.scheme.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds which rules of a section are on the same topic in two schemes: those with the same id, then those that have the
 * most parameters in common, codes aside. What has no counterpart stands beside the rule that says that the whole section is missing,
 * if there is one.
 */
final class RulePairs {
    private final Section section;
    private final List<Entry> left = new ArrayList<>();
    private final List<Entry> right = new ArrayList<>();
    private final List<Entry> leftMissing = new ArrayList<>();
    private final List<Entry> rightMissing = new ArrayList<>();

    RulePairs(Section section, List<SchemeRule> left, List<SchemeRule> right) {
        this.section = section;
        sort(left, this.left, leftMissing);
        sort(right, this.right, rightMissing);
    }

    private void sort(List<SchemeRule> rules, List<Entry> entries, List<Entry> wholeSection) {
        for (SchemeRule rule : rules) {
            Entry.Ruled entry = new Entry.Ruled(section, rule);
            (entry.isWholeSection() ? wholeSection : entries).add(entry);
        }
    }

    /** The topics of the section, in the order of its parameters. */
    List<ComparedTopic> topics() {
        List<ComparedTopic> topics = new ArrayList<>();
        for (Entry entry : List.copyOf(left)) {
            pair(entry, withId(entry.id()), topics);
        }
        for (Entry entry : List.copyOf(left)) {
            pair(entry, nearest(entry), topics);
        }
        left.forEach(entry -> topics.add(topic(entry.id(), List.of(entry), rightMissing)));
        right.forEach(entry -> topics.add(topic(entry.id(), leftMissing, List.of(entry))));
        if (topics.isEmpty() && !(leftMissing.isEmpty() && rightMissing.isEmpty())) {
            topics.add(topic(section.wholeSection(), leftMissing, rightMissing));
        }
        topics.sort(Comparator.comparingInt(this::place));
        return topics;
    }

    private void pair(Entry entry, Optional<Entry> other, List<ComparedTopic> topics) {
        if (other.isPresent()) {
            left.remove(entry);
            right.remove(other.get());
            topics.add(topic(entry.id(), List.of(entry), List.of(other.get())));
        }
    }

    private ComparedTopic topic(String name, List<Entry> ofLeft, List<Entry> ofRight) {
        return ComparedTopic.of(section.code(), name, ofLeft, ofRight);
    }

    private Optional<Entry> withId(String id) {
        return right.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    private Optional<Entry> nearest(Entry entry) {
        return right.stream()
                .filter(other -> common(entry, other) > 0)
                .max(Comparator.comparingInt(other -> common(entry, other)));
    }

    private int common(Entry one, Entry other) {
        Set<String> names = names(one);
        names.retainAll(names(other));
        return (int) names.stream()
                .flatMap(name -> section.parameter(name).stream())
                .filter(parameter -> parameter.choices().isEmpty())
                .count();
    }

    private static Set<String> names(Entry entry) {
        Set<String> names = new HashSet<>(entry.missing());
        if (entry instanceof Entry.Ruled ruled) {
            names.addAll(ruled.rule().parameters().keySet());
        }
        return names;
    }

    private int place(ComparedTopic topic) {
        Entry entry =
                topic.left().isEmpty() ? topic.right().get(0) : topic.left().get(0);
        Set<String> names = names(entry);
        List<String> order = section.parameters().stream().map(Parameter::name).toList();
        return names.stream().mapToInt(order::indexOf).min().orElse(order.size());
    }
}
