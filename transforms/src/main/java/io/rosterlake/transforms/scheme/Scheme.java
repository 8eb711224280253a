package io.rosterlake.transforms.scheme;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One version of a regional scheme, as its file says.
 *
 * @param id stable identifier, {@code scheme_id} in tables, such as {@code jinan-lixia}
 * @param version {@code scheme_version} in tables; versions of one scheme are never in force on the same day
 * @param name the area it is for
 * @param role what the file is for; only a {@link SchemeRole#SCHEME} may be the scheme of a district
 * @param document where it comes from
 * @param effective when it is in force
 * @param scope whom it counts
 * @param staffing its staffing rules, in the order of the file
 * @param sections the rules of the other sections, in the order of the file
 */
public record Scheme(
        String id,
        String version,
        BilingualText name,
        SchemeRole role,
        SchemeDocument document,
        Effective effective,
        Scope scope,
        List<StaffingRule> staffing,
        Map<Section, List<SchemeRule>> sections) {
    public Scheme {
        staffing = List.copyOf(staffing);
        Map<Section, List<SchemeRule>> copies = new EnumMap<>(Section.class);
        sections.forEach((section, rules) -> copies.put(section, List.copyOf(rules)));
        sections = Collections.unmodifiableMap(copies);
    }

    /** The rules that decide the staffing figures of one group ({@link StaffingRule#decides}). */
    public List<StaffingRule> staffingOf(RuledGroup group) {
        return staffing.stream()
                .filter(rule -> rule.group().equals(group) && rule.decides())
                .toList();
    }

    /** The groups that at least one deciding rule is about, ordered by code. */
    public Set<RuledGroup> ruledGroups() {
        Set<RuledGroup> groups = new TreeSet<>((left, right) -> left.code().compareTo(right.code()));
        staffing.stream().filter(StaffingRule::decides).map(StaffingRule::group).forEach(groups::add);
        return Collections.unmodifiableSet(groups);
    }

    /** The rules of a section; empty when the file has none. */
    public List<SchemeRule> rules(Section section) {
        return sections.getOrDefault(section, List.of());
    }
}
