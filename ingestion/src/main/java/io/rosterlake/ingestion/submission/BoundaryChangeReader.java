package io.rosterlake.ingestion.submission;

import io.rosterlake.ingestion.submission.BoundaryChange.Kind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the section {@code changes:} of a districts file; each change must be complete and possible by itself. */
final class BoundaryChangeReader {
    private static final Set<String> KEYS = Set.of("kind", "from", "old", "new", "former_name", "document");
    private static final String KINDS = Stream.of(Kind.values()).map(Kind::code).collect(Collectors.joining(", "));

    private final DistrictProblems problems;
    private final Set<String> listedCodes;

    /**
     * @param listedCodes the codes of all districts of the file
     */
    BoundaryChangeReader(DistrictProblems problems, Set<String> listedCodes) {
        this.problems = problems;
        this.listedCodes = Set.copyOf(listedCodes);
    }

    /** A change and the line on which it begins. */
    record Placed(BoundaryChange change, int line) {}

    List<Placed> read(List<Node> nodes) {
        List<Placed> changes = new ArrayList<>();
        for (Node node : nodes) {
            change(node).ifPresent(change -> changes.add(new Placed(change, DistrictProblems.line(node))));
        }
        return changes;
    }

    private Optional<BoundaryChange> change(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problems.add(
                    node,
                    "每项变更应写成 kind、from、old、new、document 几项",
                    "a change is written with kind, from, old, new, document");
            return Optional.empty();
        }
        int before = problems.count();
        Map<String, Node> entries = problems.entries(mapping, KEYS);
        Optional<Kind> kind = kind(node, entries);
        Optional<YearMonth> from = DatedMonth.of(entries, problems);
        if (!entries.containsKey("from")) {
            problems.add(node, "缺少 from", "from is missing");
        }
        List<String> oldCodes = codes(entries, "old");
        List<String> newCodes = codes(entries, "new");
        Optional<String> formerName = problems.text(entries, "former_name").filter(text -> !text.isBlank());
        Optional<String> document = problems.text(entries, "document").filter(text -> !text.isBlank());
        if (problems.count() > before || kind.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        checkShape(node, kind.get(), oldCodes, newCodes, formerName);
        return Optional.of(new BoundaryChange(
                kind.get(), from.get(), oldCodes, newCodes, formerName.orElse(null), document.orElse(null)));
    }

    private Optional<Kind> kind(Node node, Map<String, Node> entries) {
        String text = problems.text(entries, "kind").orElse("");
        Optional<Kind> kind = Kind.ofCode(text);
        if (kind.isEmpty()) {
            problems.add(
                    node, "kind 应为 " + KINDS + " 之一，现为 " + text, "kind should be one of " + KINDS + ", is " + text);
        }
        return kind;
    }

    private List<String> codes(Map<String, Node> entries, String key) {
        List<String> codes = new ArrayList<>();
        for (Node node : problems.list(entries, key)) {
            String code = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "?";
            if (!listedCodes.contains(code)) {
                problems.add(
                        node,
                        key + " 中的 " + code + " 不在 districts 列表中",
                        code + " of " + key + " is not among the districts listed");
            } else if (codes.contains(code)) {
                problems.add(node, key + " 中的 " + code + " 重复", code + " stands twice in " + key);
            } else {
                codes.add(code);
            }
        }
        return codes;
    }

    private void checkShape(
            Node node, Kind kind, List<String> oldCodes, List<String> newCodes, Optional<String> formerName) {
        boolean fits =
                switch (kind) {
                    case MERGED -> !oldCodes.isEmpty() && newCodes.size() == 1 && !oldCodes.equals(newCodes);
                    case SPLIT -> oldCodes.size() == 1 && newCodes.size() > 1;
                    case RENAMED -> oldCodes.size() == 1 && (newCodes.isEmpty() || newCodes.equals(oldCodes));
                    case RECODED -> oldCodes.size() == 1 && newCodes.size() == 1 && !oldCodes.equals(newCodes);
                    case ABOLISHED -> !oldCodes.isEmpty() && oldCodes.stream().noneMatch(newCodes::contains);
                };
        if (!fits) {
            problems.add(node, shapeZh(kind), shapeEn(kind));
        }
        if (formerName.isPresent() != (kind == Kind.RENAMED)) {
            problems.add(
                    node,
                    "former_name（原名）只用于 renamed，且必须写",
                    "former_name belongs to renamed, which needs it, and to no other kind");
        }
    }

    private static String shapeZh(Kind kind) {
        return switch (kind) {
            case MERGED -> "merged：old 至少一个代码，new 恰好一个，且不能就是 old 本身";
            case SPLIT -> "split：old 恰好一个代码，new 至少两个";
            case RENAMED -> "renamed：old 恰好一个代码，new 不写（代码不变）";
            case RECODED -> "recoded：old 和 new 各一个代码，且不相同";
            case ABOLISHED -> "abolished：old 至少一个代码，new 写接收其人员的区县（可不写），不能含 old";
        };
    }

    private static String shapeEn(Kind kind) {
        return switch (kind) {
            case MERGED -> "merged needs one code or more in old, one in new, and not the same alone";
            case SPLIT -> "split needs one code in old and two or more in new";
            case RENAMED -> "renamed needs one code in old and none in new: the code stays";
            case RECODED -> "recoded needs one code in old and another one in new";
            case ABOLISHED -> "abolished needs one code or more in old; new has none of them";
        };
    }
}
