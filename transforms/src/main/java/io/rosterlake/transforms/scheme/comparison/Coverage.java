package io.rosterlake.transforms.scheme.comparison;

import io.rosterlake.transforms.scheme.RuleSource;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of each scheme is known.
 *
 * @param schemes one per scheme and version, in the order of the catalogue
 */
public record Coverage(List<CoveredScheme> schemes) {
    public Coverage {
        schemes = List.copyOf(schemes);
    }

    public static Coverage of(SchemeCatalogue catalogue) {
        return new Coverage(catalogue.schemes().stream().map(Coverage::cover).toList());
    }

    private static CoveredScheme cover(Scheme scheme) {
        Map<String, List<Entry>> parts = new LinkedHashMap<>();
        parts.put(Comparison.SCOPE, List.of(new Entry.Counted(scheme.scope())));
        parts.put(
                Comparison.STAFFING,
                scheme.staffing().stream().<Entry>map(Entry.Staffed::new).toList());
        for (Section section : Section.values()) {
            parts.put(
                    section.code(),
                    scheme.rules(section).stream()
                            .<Entry>map(rule -> new Entry.Ruled(section, rule))
                            .toList());
        }
        List<CoveredPart> counted = new ArrayList<>();
        parts.forEach((part, entries) -> counted.add(new CoveredPart(part, count(entries), missing(entries))));
        return new CoveredScheme(scheme, counted);
    }

    private static Map<Kind, Integer> count(List<Entry> entries) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        entries.forEach(entry -> counts.merge(Kind.of(entry), 1, Integer::sum));
        return counts;
    }

    private static List<Entry> missing(List<Entry> entries) {
        return entries.stream().filter(Entry::isIncomplete).toList();
    }

    /** How a rule is counted. A rule of which a part is missing counts as missing. */
    public enum Kind {
        CITED,
        INTERPRETED,
        /** A user's overlay, or an illustrative one, stands in for the document. */
        FILLED,
        MISSING,
        ABSENT,
        REJECTED;

        static Kind of(Entry entry) {
            if (entry.grounds().source() != RuleSource.DOCUMENT) {
                return FILLED;
            }
            if (entry.isIncomplete()) {
                return MISSING;
            }
            return switch (entry.grounds().status()) {
                case CITED -> CITED;
                case INTERPRETED -> INTERPRETED;
                case MISSING -> MISSING;
                case ABSENT -> ABSENT;
                case REJECTED -> REJECTED;
            };
        }
    }

    /**
     * One scheme and version.
     *
     * @param scheme the scheme
     * @param parts its parts, all of them, in their order
     */
    public record CoveredScheme(Scheme scheme, List<CoveredPart> parts) {
        public CoveredScheme {
            parts = List.copyOf(parts);
        }

        /** The rules of a kind in all parts. */
        public int count(Kind kind) {
            return parts.stream().mapToInt(part -> part.count(kind)).sum();
        }
    }

    /**
     * One part of a scheme.
     *
     * @param part its code, such as {@code staffing} or {@code pay}
     * @param counts number of rules by kind
     * @param missing the rules of which all or a part is missing
     */
    public record CoveredPart(String part, Map<Kind, Integer> counts, List<Entry> missing) {
        public CoveredPart {
            counts = Map.copyOf(counts);
            missing = List.copyOf(missing);
        }

        public int count(Kind kind) {
            return counts.getOrDefault(kind, 0);
        }

        /** True when the file says nothing on this part, not even that it is missing or absent. */
        public boolean isBlank() {
            return counts.isEmpty();
        }
    }
}
