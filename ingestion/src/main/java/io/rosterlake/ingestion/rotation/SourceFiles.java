package io.rosterlake.ingestion.rotation;

import io.rosterlake.ingestion.submission.LandedFile;
import io.rosterlake.ingestion.submission.LandingFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the files that came in lie today, by their content: in the landing folder or in an archive laid out like it. */
final class SourceFiles {
    private final Map<String, Path> byContent = new HashMap<>();

    private SourceFiles() {}

    /** Looks through folders; reads every file once. */
    static SourceFiles in(List<Path> folders) throws IOException {
        SourceFiles files = new SourceFiles();
        for (Path folder : folders) {
            for (LandedFile file : new LandingFolder(folder).scan().files()) {
                files.byContent.putIfAbsent(file.contentSha256(), file.location());
            }
        }
        return files;
    }

    Optional<Path> withContent(String sha256) {
        return Optional.ofNullable(byContent.get(sha256));
    }
}
