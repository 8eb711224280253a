package io.rosterlake.transforms.scheme;

import io.rosterlake.transforms.scheme.ParameterValue.Figure;
import io.rosterlake.transforms.scheme.ParameterValue.Items;
import io.rosterlake.transforms.scheme.ParameterValue.Table;
import io.rosterlake.transforms.scheme.ParameterValue.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads the rules of the sections other than staffing. */
final class SectionReader {
    private static final BilingualText VALUE =
            new BilingualText("数字、文字、列表或键值表", "a number, a text, a list or a mapping");
    private static final int DEEPEST = 4;

    private final GroundsReader groundsReader;
    private final RuleIds ids;

    SectionReader(GroundsReader groundsReader, RuleIds ids) {
        this.groundsReader = groundsReader;
        this.ids = ids;
    }

    /** One rule, or null when it has problems. */
    @Nullable
    SchemeRule read(Section section, Node node, Problems problems) {
        int before = problems.count();
        Set<String> allowed = new HashSet<>(GroundsReader.KEYS);
        allowed.addAll(List.of("id", "says", "parameters", "missing"));
        MappingReader rule = new MappingReader(node, section.code() + ".rules", problems).allow(allowed);
        String id = ids.read(rule);
        BilingualText says = rule.bilingual("says");
        Grounds grounds = groundsReader.read(rule, id == null ? "?" : id);
        Map<String, ParameterValue> parameters = parameters(section, rule);
        int beforeMissing = problems.count();
        List<String> missing = missing(section, rule);
        boolean unnamed = missing.isEmpty() && problems.count() == beforeMissing;
        if (grounds != null && grounds.status() == RuleStatus.MISSING && unnamed) {
            problems.add(rule.at("status"), Complaint.missingUnnamed(id == null ? "?" : id));
        }
        if (problems.count() > before || id == null || says == null || grounds == null) {
            return null;
        }
        return new SchemeRule(id, says, parameters, missing, grounds);
    }

    private static Map<String, ParameterValue> parameters(Section section, MappingReader rule) {
        Node node = rule.optional("parameters");
        Map<String, ParameterValue> parameters = new LinkedHashMap<>();
        if (node == null) {
            return parameters;
        }
        MappingReader reader = new MappingReader(node, section.code() + ".parameters", rule.problems())
                .allow(section.parameterNames());
        for (String name : reader.keys()) {
            int before = rule.problems().count();
            ParameterValue value = value(name, reader.at(name), rule.problems(), 1);
            if (value != null) {
                parameters.put(name, value);
            }
            if (value != null && rule.problems().count() == before) {
                section.parameter(name)
                        .ifPresent(parameter -> check(parameter, value, reader.at(name), rule.problems()));
            }
        }
        SectionParameters.lacking(parameters)
                .forEach(name -> rule.problems().add(node, Complaint.keyMissing(name, reader.name())));
        return parameters;
    }

    private static void check(Parameter parameter, ParameterValue value, Node at, Problems problems) {
        if (!parameter.shape().fits(value)) {
            String shown = MappingReader.shown(at);
            problems.add(
                    at, Complaint.wrongType(parameter.name(), parameter.shape().description(), shown));
            return;
        }
        parameter
                .unknownChoices(value)
                .forEach(word -> problems.add(at, Complaint.unknownValue(parameter.name(), word, parameter.choices())));
    }

    private static List<String> missing(Section section, MappingReader rule) {
        List<String> names = new ArrayList<>();
        for (Node item : rule.items("missing")) {
            String name = MappingReader.shown(item);
            if (section.parameterNames().contains(name)) {
                names.add(name);
            } else {
                rule.problems().add(item, Complaint.unknownValue("missing", name, section.parameterNames()));
            }
        }
        return names;
    }

    private static @Nullable ParameterValue scalar(String name, ScalarNode scalar, Problems problems) {
        Optional<BigDecimal> number = MappingReader.decimal(scalar);
        if (number.isEmpty()) {
            return new Word(scalar.getValue());
        }
        if (MappingReader.hasTooManyDigits(number.get())) {
            problems.add(scalar, MappingReader.tooManyDigits(name));
            return null;
        }
        return new Figure(number.get());
    }

    private static @Nullable ParameterValue value(String name, Node node, Problems problems, int depth) {
        if (depth > DEEPEST || node.getTag().equals(Tag.NULL)) {
            problems.add(node, Complaint.wrongType(name, VALUE, MappingReader.shown(node)));
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(name, scalar, problems);
        }
        if (node instanceof SequenceNode sequence) {
            List<ParameterValue> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                ParameterValue value = value(name, item, problems, depth + 1);
                if (value != null) {
                    items.add(value);
                }
            }
            return new Items(items);
        }
        MappingReader reader = new MappingReader(node, name, problems);
        Map<String, ParameterValue> table = new LinkedHashMap<>();
        for (String key : reader.keys()) {
            ParameterValue value = value(key, reader.at(key), problems, depth + 1);
            if (value != null) {
                table.put(key, value);
            }
        }
        return new Table(table);
    }
}
