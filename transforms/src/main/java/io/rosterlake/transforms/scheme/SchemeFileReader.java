package io.rosterlake.transforms.scheme;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads one scheme or overlay file and collects all its problems. */
final class SchemeFileReader {
    /** The newest file format that this program reads. */
    static final int FORMAT = 1;

    private static final String EVERYBODY = "everybody";
    private static final BilingualText GROUPS = new BilingualText("人员类别的列表", "a list of staff groups");

    private SchemeFileReader() {}

    static SchemeFile read(Path file) {
        Problems problems = new Problems(file.toString());
        return read(YamlFiles.read(file, problems), problems);
    }

    /**
     * @param text content of the file
     * @param file its path, for messages
     */
    static SchemeFile read(String text, String file) {
        Problems problems = new Problems(file);
        return read(YamlFiles.parse(text, problems), problems);
    }

    private static SchemeFile read(Optional<Node> root, Problems problems) {
        if (root.isEmpty()) {
            return SchemeFile.unreadable(problems);
        }
        MappingReader top = new MappingReader(root.get(), "scheme", problems);
        top.checkFormat(FORMAT);
        if (top.has(OverlayReader.KEY)) {
            return new SchemeFile(null, null, OverlayReader.read(top), problems);
        }
        return scheme(top);
    }

    private static Set<String> topKeys() {
        Set<String> keys = new HashSet<>(Section.codes());
        keys.addAll(List.of(
                "format", "id", "version", "name", "role", "document", "effective", "scope", RulesReader.STAFFING));
        return keys;
    }

    private static SchemeFile scheme(MappingReader top) {
        top.allow(topKeys());
        String id = top.identifier("id");
        String version = top.identifier("version");
        BilingualText name = top.bilingual("name");
        SchemeRole role =
                top.has("role") ? top.code("role", SchemeRole::fromCode, SchemeRole.codes()) : SchemeRole.SCHEME;
        SchemeDocument document = document(top);
        Effective effective = effective(top);
        GroundsReader groundsReader = new GroundsReader(
                document == null ? "" : document.title(),
                document != null && document.copy() != SchemeDocument.Copy.SECONDARY,
                RuleSource.DOCUMENT);
        Scope scope = scope(top, groundsReader);
        RulesReader rules = new RulesReader(top, groundsReader);
        top.required(RulesReader.STAFFING);
        List<StaffingRule> staffing = rules.staffing();
        Map<Section, List<SchemeRule>> sections = rules.sections();
        SchemeFile.Head head =
                id == null || version == null ? null : new SchemeFile.Head(id, version, effective, top.at("effective"));
        if (top.problems().count() > 0
                || head == null
                || name == null
                || role == null
                || document == null
                || scope == null) {
            return new SchemeFile(head, null, null, top.problems());
        }
        Scheme scheme = new Scheme(id, version, name, role, document, effective, scope, staffing, sections);
        return new SchemeFile(head, scheme, null, top.problems());
    }

    private static @Nullable SchemeDocument document(MappingReader top) {
        Node node = top.required("document");
        if (node == null) {
            return null;
        }
        MappingReader reader =
                new MappingReader(node, "document", top.problems()).allow(Set.of("title", "copy", "remark"));
        String title = reader.text("title");
        SchemeDocument.Copy copy = reader.code(
                "copy",
                SchemeDocument.Copy::fromCode,
                Arrays.stream(SchemeDocument.Copy.values())
                        .map(SchemeDocument.Copy::code)
                        .toList());
        BilingualText remark = reader.bilingual("remark");
        return title == null || copy == null || remark == null ? null : new SchemeDocument(title, copy, remark);
    }

    private static Effective effective(MappingReader top) {
        Node node = top.required("effective");
        if (node == null) {
            return new Effective(null, null);
        }
        MappingReader reader = new MappingReader(node, "effective", top.problems()).allow(Set.of("from", "to"));
        LocalDate from = reader.optionalDate("from");
        LocalDate to = reader.optionalDate("to");
        if (from != null && to != null && from.isAfter(to)) {
            top.problems().add(reader.at("from"), Complaint.datesReversed(from.toString(), to.toString()));
        }
        return new Effective(from, to);
    }

    private static @Nullable Scope scope(MappingReader top, GroundsReader groundsReader) {
        Node node = top.required("scope");
        if (node == null) {
            return null;
        }
        Set<String> allowed = new HashSet<>(GroundsReader.KEYS);
        allowed.add("counts");
        MappingReader reader = new MappingReader(node, "scope", top.problems()).allow(allowed);
        Grounds grounds = groundsReader.read(reader, "scope");
        Set<StaffGroup> counts = counts(reader);
        return grounds == null || counts.isEmpty() ? null : new Scope(counts, grounds);
    }

    private static Set<StaffGroup> counts(MappingReader scope) {
        List<String> codes =
                Arrays.stream(StaffGroup.values()).map(StaffGroup::code).toList();
        Node node = scope.required("counts");
        Set<StaffGroup> counts = EnumSet.noneOf(StaffGroup.class);
        if (node instanceof ScalarNode) {
            List<String> allowed = List.of(EVERYBODY, "[" + String.join(", ", codes) + "]");
            Set<StaffGroup> everybody = scope.code(
                    "counts",
                    word -> word.equals(EVERYBODY)
                            ? Optional.of(EnumSet.allOf(StaffGroup.class))
                            : Optional.<Set<StaffGroup>>empty(),
                    allowed);
            return everybody == null ? counts : everybody;
        }
        if (node instanceof SequenceNode list && list.getValue().isEmpty()) {
            scope.problems().add(node, Complaint.wrongType("counts", GROUPS, "[]"));
        }
        for (Node item : scope.items("counts")) {
            StaffGroup group = scope.code("counts", item, MappingReader.shown(item), StaffGroup::fromCode, codes);
            if (group != null) {
                counts.add(group);
            }
        }
        return counts;
    }
}
