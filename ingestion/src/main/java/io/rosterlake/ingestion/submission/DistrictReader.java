package io.rosterlake.ingestion.submission;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the section {@code districts:} of a districts file; each entry must be complete by itself. */
final class DistrictReader {
    private static final Pattern CODE = Pattern.compile("[1-9]\\d{5}");
    private static final Set<String> KEYS = Set.of("code", "name", "city", "scheme", "schemes", "reporting", "charset");
    private static final Set<String> CHARSETS = Set.of("UTF-8", "GB18030");

    private final DistrictProblems problems;
    private final List<Named> named = new ArrayList<>();

    DistrictReader(DistrictProblems problems) {
        this.problems = problems;
    }

    /** Code and name of an entry, complete or not, and its line. */
    private record Named(String code, String name, int line) {}

    List<District> read(List<Node> nodes) {
        List<District> districts = new ArrayList<>();
        nodes.forEach(node -> district(node).ifPresent(districts::add));
        return districts;
    }

    /** The codes of all entries read, complete or not. */
    Set<String> codes() {
        Set<String> codes = new HashSet<>();
        named.forEach(entry -> codes.add(entry.code()));
        return codes;
    }

    /** No code stands twice, and no name of districts that live: an abolished one may have its successor's name. */
    void checkUnique(Set<String> abolished) {
        Set<String> codes = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Named entry : named) {
            if (!entry.code().isBlank() && !codes.add(entry.code())) {
                twice(entry, "code", entry.code());
            }
            if (!entry.name().isBlank() && !abolished.contains(entry.code()) && !names.add(entry.name())) {
                twice(entry, "name", entry.name());
            }
        }
    }

    private void twice(Named entry, String key, String value) {
        problems.add(entry.line(), key + " " + value + " 重复", key + " " + value + " stands twice");
    }

    private Optional<District> district(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problems.add(
                    node,
                    "每个区县应写成 code、name、city、scheme、reporting 五项",
                    "a district needs code, name, city, scheme, reporting");
            return Optional.empty();
        }
        int before = problems.count();
        Map<String, Node> entries = problems.entries(mapping, KEYS);
        String code = required(node, entries, "code");
        String name = required(node, entries, "name");
        String city = required(node, entries, "city");
        named.add(new Named(code, name, DistrictProblems.line(node)));
        List<SchemeAssignment> schemes = new SchemeAssignmentReader(problems).read(node, entries);
        District.@Nullable Reporting reporting = reporting(node, required(node, entries, "reporting"));
        Charset charset = charset(node, problems.text(entries, "charset").orElse(null));
        checkCode(node, code);
        if (problems.count() > before || reporting == null) {
            return Optional.empty();
        }
        return Optional.of(new District(code, name, city, schemes, reporting, charset));
    }

    private String required(Node node, Map<String, Node> entries, String key) {
        String text = problems.text(entries, key).orElse("");
        if (text.isBlank()) {
            problems.add(node, "缺少 " + key, key + " is missing");
        }
        return text;
    }

    private District.@Nullable Reporting reporting(Node node, String text) {
        if (text.isBlank()) {
            return null;
        }
        for (District.Reporting reporting : District.Reporting.values()) {
            if (reporting.code().equals(text)) {
                return reporting;
            }
        }
        problems.add(
                node,
                "reporting 应为 monthly 或 quarterly，现为 " + text,
                "reporting should be monthly or quarterly, is " + text);
        return null;
    }

    private @Nullable Charset charset(Node node, @Nullable String name) {
        if (name == null || CHARSETS.contains(name)) {
            return name == null ? null : Charset.forName(name);
        }
        problems.add(node, "charset 应为 UTF-8 或 GB18030，现为 " + name, "charset should be UTF-8 or GB18030, is " + name);
        return null;
    }

    private void checkCode(Node node, String code) {
        if (!code.isBlank() && !CODE.matcher(code).matches()) {
            problems.add(node, "code 应为六位区县代码，现为 " + code, "code should have six digits, is " + code);
        }
    }
}
