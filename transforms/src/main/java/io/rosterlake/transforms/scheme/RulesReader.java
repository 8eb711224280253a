package io.rosterlake.transforms.scheme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the rules of a scheme or overlay file, section by section. */
final class RulesReader {
    /** The key of the staffing section. */
    static final String STAFFING = "staffing";

    private final MappingReader top;
    private final StaffingReader staffingReader;
    private final SectionReader sectionReader;
    private final RuleIds ids = new RuleIds();

    /**
     * @param top the whole file
     * @param groundsReader reads what all rules have
     */
    RulesReader(MappingReader top, GroundsReader groundsReader) {
        this.top = top;
        this.staffingReader = new StaffingReader(groundsReader, ids);
        this.sectionReader = new SectionReader(groundsReader, ids);
    }

    /** Where each rule's id stands; complete once the rules are read. */
    RuleIds ids() {
        return ids;
    }

    /** The staffing rules without problems. */
    List<StaffingRule> staffing() {
        List<StaffingRule> rules = new ArrayList<>();
        for (Node item : items(STAFFING)) {
            StaffingRule rule = staffingReader.read(item, top.problems());
            if (rule != null) {
                rules.add(rule);
            }
        }
        return rules;
    }

    /** The rules without problems of the other sections that the file has. */
    Map<Section, List<SchemeRule>> sections() {
        Map<Section, List<SchemeRule>> sections = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            if (!top.has(section.code())) {
                continue;
            }
            List<SchemeRule> rules = new ArrayList<>();
            for (Node item : items(section.code())) {
                SchemeRule rule = sectionReader.read(section, item, top.problems());
                if (rule != null) {
                    rules.add(rule);
                }
            }
            sections.put(section, rules);
        }
        return sections;
    }

    private List<Node> items(String section) {
        Node node = top.optional(section);
        if (node == null) {
            return List.of();
        }
        MappingReader reader = new MappingReader(node, section, top.problems()).allow(Set.of("rules"));
        reader.required("rules");
        return reader.items("rules");
    }
}
