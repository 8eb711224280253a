package io.rosterlake.ingestion.submission;

import io.rosterlake.ingestion.submission.BoundaryChangeReader.Placed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a list of districts and their boundary changes from YAML and collects everything that is wrong with it. */
final class DistrictsFile {
    private static final Set<String> KEYS = Set.of("districts", "changes");

    private final DistrictProblems problems = new DistrictProblems();

    Districts parse(String yaml) throws DistrictsException {
        Map<String, Node> sections = sections(yaml);
        DistrictReader reader = new DistrictReader(problems);
        List<District> districts = reader.read(problems.list(sections, "districts"));
        List<Placed> placed =
                new BoundaryChangeReader(problems, reader.codes()).read(problems.list(sections, "changes"));
        BoundaryChanges changes =
                new BoundaryChanges(placed.stream().map(Placed::change).toList());
        reader.checkUnique(changes.abolishedCodes());
        new BoundaryChangeChecks(problems, placed).check(districts);
        if (problems.count() == 0 && districts.isEmpty()) {
            problems.add(0, "没有列出任何区县", "no district is listed");
        }
        problems.throwIfAny();
        return new Districts(districts, changes);
    }

    private Map<String, Node> sections(String yaml) {
        Optional<Node> root;
        try {
            LoadSettings settings = LoadSettings.builder().setLabel("districts").build();
            root = new Compose(settings).composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.add(line, "不是合法的 YAML：" + e.getProblem(), "not valid YAML: " + e.getProblem());
            return Map.of();
        } catch (YamlEngineException e) {
            problems.add(0, "不是合法的 YAML", "not valid YAML");
            return Map.of();
        }
        if (root.isPresent() && root.get() instanceof MappingNode mapping) {
            Map<String, Node> sections = problems.entries(mapping, KEYS);
            if (sections.get("districts") instanceof SequenceNode) {
                return sections;
            }
        }
        problems.add(1, "文件应为 districts: 下的一个列表", "expected a list under districts:");
        return Map.of();
    }
}
