package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scenario.ScenarioCatalogue;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code --scenarios DIR}: the folder of scenario files; without it the scenarios that come with the program. */
public final class ScenariosOption {
    @Option(names = "--scenarios", paramLabel = "DIR", descriptionKey = "option.scenarios")
    private @Nullable Path folder;

    /**
     * The one scenario that somebody names.
     *
     * @param name the id of a scenario, or a file with one
     * @throws ParameterException when there is none, with what there is
     */
    Scenario find(String name, SchemeCatalogue schemes, CommandLine command, LocaleOption locale) {
        Path file = Path.of(name);
        if (Files.isRegularFile(file)) {
            return ScenarioCatalogue.load(List.of(file), schemes).scenarios().get(0);
        }
        ScenarioCatalogue known = load(schemes);
        return known.find(name)
                .orElseThrow(() -> new ParameterException(
                        command,
                        locale.text("没有情景或文件“%s”；可用情景：%s", "there is no scenario or file '%s'; possible: %s")
                                .formatted(
                                        name,
                                        known.scenarios().stream()
                                                .map(Scenario::id)
                                                .collect(Collectors.joining(", ")))));
    }

    /**
     * Loads the scenarios.
     *
     * @param schemes the schemes that scenarios can adopt
     * @throws io.rosterlake.transforms.scheme.InvalidFilesException with all problems of all files
     */
    public ScenarioCatalogue load(SchemeCatalogue schemes) {
        return folder == null
                ? ScenarioCatalogue.loadBuiltIn(schemes)
                : ScenarioCatalogue.load(List.of(folder), schemes);
    }
}
