package io.rosterlake.ingestion.rotation;

import io.rosterlake.ingestion.lake.LakeLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The silver tables: they hold person keys too, and the next transform makes them anew. Gold tables hold none. */
final class DerivedTables {
    private static final String SCHEMA = "silver";

    private DerivedTables() {}

    /**
     * Removes them.
     *
     * @return false for a lake that is no local folder: its owner has to do it
     */
    static boolean remove(LakeLocation lake) throws IOException {
        Optional<Path> folder = lake.folder().map(root -> root.resolve(SCHEMA));
        if (folder.isEmpty()) {
            return false;
        }
        if (Files.isDirectory(folder.get())) {
            try (Stream<Path> entries = Files.walk(folder.get())) {
                entries.sorted(Comparator.reverseOrder()).forEach(DerivedTables::delete);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return true;
    }

    private static void delete(Path entry) {
        try {
            Files.delete(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
