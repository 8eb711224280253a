package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scenario.ScenarioCatalogue;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The scenarios that a command is asked to project.
 *
 * @param command the command, for its refusals
 * @param locale the language of refusals
 * @param known the scenarios that have an id; the others are files
 * @param schemes the schemes that scenarios may adopt
 */
record ScenarioChoice(CommandLine command, LocaleOption locale, ScenarioCatalogue known, SchemeCatalogue schemes) {
    private static final int LONGEST = 120;

    /**
     * Finds scenarios.
     *
     * @param asked ids and files
     * @param months another horizon for all of them; null to keep theirs
     * @param asOf another month to project from; null to keep theirs
     */
    List<Scenario> of(List<String> asked, @Nullable Integer months, @Nullable YearMonth asOf) {
        if (months != null && (months < 1 || months > LONGEST)) {
            throw new ParameterException(
                    command, locale.text("--months 须为 1 至 120：", "--months must be 1 to 120: ") + months);
        }
        Map<String, Scenario> chosen = new LinkedHashMap<>();
        for (String name : asked) {
            Path file = Path.of(name);
            List<Scenario> found = Files.isRegularFile(file)
                    ? ScenarioCatalogue.load(List.of(file), schemes).scenarios()
                    : List.of(known.find(name).orElseThrow(() -> unknown(name)));
            found.forEach(scenario -> chosen.put(scenario.id(), scenario.over(months, asOf)));
        }
        return List.copyOf(chosen.values());
    }

    private ParameterException unknown(String name) {
        String ids = known.scenarios().stream().map(Scenario::id).collect(Collectors.joining(", "));
        return new ParameterException(
                command,
                locale.text("没有情景或文件“%s”；可用情景：%s", "there is no scenario or file '%s'; possible: %s")
                        .formatted(name, ids));
    }
}
