package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.Provenance;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableVersion;
import io.rosterlake.transforms.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the rows of scenarios were projected from. A table keeps the rows of many scenarios, each projected at its own
 * time: its newest commit names every scenario with a hash of the program, the schemes, the scenario and the tables read
 * ({@code scenario as-is}). Rows whose scenario is named with today's hash are up to date.
 *
 * @param lake the lake
 * @param common all that decides the rows besides the scenario: the program, the schemes, the names of the inputs' rows
 */
record ScenarioProvenance(Lake lake, List<String> common) {
    private static final String SCENARIO = "scenario ";

    ScenarioProvenance {
        common = List.copyOf(common);
    }

    /** True when a table's rows of a scenario are those that would be projected today. */
    boolean isUpToDate(TableDefinition definition, Scenario scenario) {
        return recorded(definition)
                .map(provenance -> provenance.inputs().get(SCENARIO + scenario.id()))
                .filter(hash(scenario)::equals)
                .isPresent();
    }

    /** True when the rows of other scenarios have today's columns, so that they can stay. */
    boolean canKeepOthers(TableDefinition definition) {
        return recorded(definition).isPresent();
    }

    /** What a commit with new rows of these scenarios carries, beside what it carried of those that stay. */
    Provenance with(TableDefinition definition, List<Scenario> projected) {
        Map<String, String> scenarios = new TreeMap<>();
        recorded(definition).ifPresent(provenance -> scenarios.putAll(provenance.inputs()));
        projected.forEach(scenario -> scenarios.put(SCENARIO + scenario.id(), hash(scenario)));
        return Provenance.of(settings(definition), scenarios);
    }

    /** What the newest commit carries; empty when the table has other columns than today's. */
    private Optional<Provenance> recorded(TableDefinition definition) {
        Optional<TableVersion> version = lake.version(definition.name());
        String today = Provenance.of(settings(definition), Map.of()).settings();
        return version.flatMap(newest -> lake.commitInfo(definition.name(), newest))
                .flatMap(Provenance::of)
                .filter(provenance -> provenance.settings().equals(today));
    }

    private String hash(Scenario scenario) {
        List<String> parts = new ArrayList<>(common);
        parts.add(scenario.toString());
        return Provenance.of(parts, Map.of()).settings();
    }

    private static List<String> settings(TableDefinition definition) {
        return List.of("projection", definition.toString());
    }
}
