package io.rosterlake.transforms.scenario;

import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.MappingReader;
import io.rosterlake.transforms.scheme.Problems;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.YamlFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * All scenarios that the program knows.
 *
 * @param scenarios the scenarios, by id
 */
public record ScenarioCatalogue(List<Scenario> scenarios) {
    private static final YamlFiles FILES = new YamlFiles(new BilingualText("情景文件", "scenario files"));
    private static final String BUILT_IN = "/scenarios/scenario.schema.json";

    public ScenarioCatalogue {
        scenarios =
                scenarios.stream().sorted(Comparator.comparing(Scenario::id)).toList();
    }

    /**
     * Loads files and the {@code *.yaml} files of folders together.
     *
     * @param schemes the schemes that scenarios can adopt
     * @throws io.rosterlake.transforms.scheme.InvalidFilesException with all problems of all files
     */
    public static ScenarioCatalogue load(List<Path> filesAndFolders, SchemeCatalogue schemes) {
        return loadFiles(FILES.list(filesAndFolders), schemes);
    }

    /**
     * Loads the scenarios that come with the program.
     *
     * @param schemes the schemes that scenarios can adopt
     * @throws io.rosterlake.transforms.scheme.InvalidFilesException when one of them adopts another scheme
     */
    public static ScenarioCatalogue loadBuiltIn(SchemeCatalogue schemes) {
        return FILES.ofProgram(BUILT_IN, folder -> loadFiles(FILES.ofFolder(folder), schemes));
    }

    /** The scenario with an id. */
    public Optional<Scenario> find(String id) {
        return scenarios.stream().filter(scenario -> scenario.id().equals(id)).findFirst();
    }

    private static ScenarioCatalogue loadFiles(List<Path> files, SchemeCatalogue schemes) {
        Set<String> adoptable =
                schemes.assignable().stream().map(Scheme::id).collect(Collectors.toCollection(TreeSet::new));
        List<Problems> problems = new ArrayList<>();
        List<Scenario> scenarios = new ArrayList<>();
        Map<String, Path> seen = new HashMap<>();
        for (Path file : files) {
            Problems ofFile = new Problems(file.toString());
            problems.add(ofFile);
            YamlFiles.read(file, ofFile).ifPresent(root -> {
                Scenario scenario = ScenarioReader.read(root, ofFile, adoptable);
                if (scenario != null) {
                    scenarios.add(scenario);
                    refuseTwice(scenario.id(), file, seen, root, ofFile);
                }
            });
        }
        FILES.refuseProblems(problems);
        return new ScenarioCatalogue(scenarios);
    }

    private static void refuseTwice(String id, Path file, Map<String, Path> seen, Node root, Problems problems) {
        Path first = seen.putIfAbsent(id, file);
        if (first != null) {
            problems.add(
                    new MappingReader(root, "scenario", problems).at("id"),
                    ScenarioComplaints.idTwice(id, first.toString()));
        }
    }
}
