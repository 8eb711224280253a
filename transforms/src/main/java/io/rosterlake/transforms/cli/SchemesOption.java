package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --schemes DIR}: the folder of scheme files; without it the schemes that come with the program. */
public final class SchemesOption {
    @Option(names = "--schemes", paramLabel = "DIR", descriptionKey = "option.schemes")
    private @Nullable Path folder;

    /** The folder, when one was given. */
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /**
     * Loads the schemes.
     *
     * @throws io.rosterlake.transforms.scheme.SchemeFilesInvalidException with all problems of all files
     */
    public SchemeCatalogue load() {
        return folder().map(SchemeCatalogue::load).orElseGet(SchemeCatalogue::loadBuiltIn);
    }
}
