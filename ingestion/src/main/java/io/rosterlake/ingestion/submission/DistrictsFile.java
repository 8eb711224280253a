package io.rosterlake.ingestion.submission;

import io.rosterlake.ingestion.submission.DistrictsException.Problem;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a list of districts from YAML and collects everything that is wrong with it. */
final class DistrictsFile {
    private static final Pattern CODE = Pattern.compile("[1-9]\\d{5}");
    private static final Set<String> KEYS = Set.of("code", "name", "city", "scheme", "reporting", "charset");
    private static final Set<String> CHARSETS = Set.of("UTF-8", "GB18030");

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    Districts parse(String yaml) throws DistrictsException {
        List<District> districts = new ArrayList<>();
        entries(yaml).forEach(node -> district(node).ifPresent(districts::add));
        if (problems.isEmpty() && districts.isEmpty()) {
            problem(0, "没有列出任何区县", "no district is listed");
        }
        if (!problems.isEmpty()) {
            throw new DistrictsException(problems);
        }
        return new Districts(districts);
    }

    private List<Node> entries(String yaml) {
        Optional<Node> root;
        try {
            LoadSettings settings = LoadSettings.builder().setLabel("districts").build();
            root = new Compose(settings).composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problem(line, "不是合法的 YAML：" + e.getProblem(), "not valid YAML: " + e.getProblem());
            return List.of();
        } catch (YamlEngineException e) {
            problem(0, "不是合法的 YAML", "not valid YAML");
            return List.of();
        }
        if (root.isPresent() && root.get() instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("districts")
                        && entry.getValueNode() instanceof SequenceNode list) {
                    return list.getValue();
                }
            }
        }
        problem(1, "文件应为 districts: 下的一个列表", "expected a list under districts:");
        return List.of();
    }

    private Optional<District> district(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problem(
                    line(node),
                    "每个区县应写成 code、name、city、scheme、reporting 五项",
                    "a district needs code, name, city, scheme, reporting");
            return Optional.empty();
        }
        int before = problems.size();
        Map<String, String> values = values(mapping);
        for (String key : List.of("code", "name", "city", "scheme", "reporting")) {
            if (values.getOrDefault(key, "").isBlank()) {
                problem(line(node), "缺少 " + key, key + " is missing");
            }
        }
        District.@Nullable Reporting reporting = reporting(node, values.get("reporting"));
        Charset charset = charset(node, values.get("charset"));
        checkCode(node, values.get("code"));
        checkUnique(node, "code", values.get("code"));
        checkUnique(node, "name", values.get("name"));
        if (problems.size() > before || reporting == null) {
            return Optional.empty();
        }
        return Optional.of(new District(
                values.get("code"), values.get("name"), values.get("city"), values.get("scheme"), reporting, charset));
    }

    private @Nullable Charset charset(Node node, @Nullable String name) {
        if (name == null || CHARSETS.contains(name)) {
            return name == null ? null : Charset.forName(name);
        }
        problem(line(node), "charset 应为 UTF-8 或 GB18030，现为 " + name, "charset should be UTF-8 or GB18030, is " + name);
        return null;
    }

    private Map<String, String> values(MappingNode mapping) {
        Map<String, String> values = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!KEYS.contains(key)) {
                problem(line(entry.getKeyNode()), "不认识的项 " + key, "unknown key " + key);
            } else if (entry.getValueNode() instanceof ScalarNode value) {
                values.put(key, value.getValue().strip());
            } else {
                problem(line(entry.getValueNode()), key + " 应为一个值", key + " should be one value");
            }
        }
        return values;
    }

    private District.@Nullable Reporting reporting(Node node, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        for (District.Reporting reporting : District.Reporting.values()) {
            if (reporting.code().equals(text)) {
                return reporting;
            }
        }
        problem(
                line(node),
                "reporting 应为 monthly 或 quarterly，现为 " + text,
                "reporting should be monthly or quarterly, is " + text);
        return null;
    }

    private void checkCode(Node node, @Nullable String code) {
        if (code != null && !code.isBlank() && !CODE.matcher(code).matches()) {
            problem(line(node), "code 应为六位区县代码，现为 " + code, "code should have six digits, is " + code);
        }
    }

    private void checkUnique(Node node, String key, @Nullable String value) {
        if (value != null && !value.isBlank() && !seen.add(value)) {
            problem(line(node), key + " " + value + " 重复", key + " " + value + " stands twice");
        }
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private void problem(int line, String zh, String en) {
        problems.add(new Problem(line, zh, en));
    }
}
