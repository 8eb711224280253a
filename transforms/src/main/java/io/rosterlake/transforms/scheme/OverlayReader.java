package io.rosterlake.transforms.scheme;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads an overlay file. */
final class OverlayReader {
    /** The key that makes a file an overlay. */
    static final String KEY = "overlay";

    private static final Set<String> KEYS = Set.of("scheme", "version", "source", "document");

    private OverlayReader() {}

    /** The overlay of a file, or null when it has problems. */
    static @Nullable Overlay read(MappingReader top) {
        Problems problems = top.problems();
        int before = problems.count();
        Set<String> allowed = new HashSet<>(Section.codes());
        allowed.addAll(List.of("format", KEY, RulesReader.STAFFING));
        top.allow(allowed);
        Node node = top.at(KEY);
        MappingReader head = new MappingReader(node, KEY, problems).allow(KEYS);
        String scheme = head.text("scheme");
        String version = head.text("version");
        RuleSource source = head.code(
                "source", RuleSource::fromOverlayCode, List.of(RuleSource.USER.code(), RuleSource.ILLUSTRATIVE.code()));
        String document = head.text("document");
        RulesReader rules = new RulesReader(
                top,
                new GroundsReader(document == null ? "" : document, false, source == null ? RuleSource.USER : source));
        List<StaffingRule> staffing = rules.staffing();
        Map<Section, List<SchemeRule>> sections = rules.sections();
        if (problems.count() > before || scheme == null || version == null) {
            return null;
        }
        return new Overlay(scheme, version, staffing, sections, head.at("scheme"), rules.ids());
    }
}
