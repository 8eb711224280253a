package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.scenario.ScenarioCatalogue;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --scenarios DIR}: the folder of scenario files; without it the scenarios that come with the program. */
public final class ScenariosOption {
    @Option(names = "--scenarios", paramLabel = "DIR", descriptionKey = "option.scenarios")
    private @Nullable Path folder;

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
