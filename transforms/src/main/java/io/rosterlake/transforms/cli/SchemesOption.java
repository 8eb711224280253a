package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * {@code --schemes DIR}: the folder of scheme files; without it the schemes that come with the program. {@code --overlay
 * PATH}, as often as needed: overlay files, or folders of them, that stand elsewhere.
 */
public final class SchemesOption {
    @Option(names = "--schemes", paramLabel = "DIR", descriptionKey = "option.schemes")
    private @Nullable Path folder;

    @Option(names = "--overlay", paramLabel = "PATH", split = ",", descriptionKey = "option.overlay")
    private List<Path> overlays = List.of();

    /** The folder, when one was given. */
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /** The overlay files and folders that were given. */
    public List<Path> overlays() {
        return List.copyOf(overlays);
    }

    /**
     * Loads the schemes with the overlays on them.
     *
     * @throws io.rosterlake.transforms.scheme.InvalidFilesException with all problems of all files
     */
    public SchemeCatalogue load() {
        return folder == null
                ? SchemeCatalogue.loadBuiltIn(overlays)
                : SchemeCatalogue.loadAll(withOverlays(List.of(folder)));
    }

    /** Files and folders, and the overlays after them. */
    List<Path> withOverlays(List<Path> paths) {
        List<Path> all = new ArrayList<>(paths);
        all.addAll(overlays);
        return all;
    }
}
