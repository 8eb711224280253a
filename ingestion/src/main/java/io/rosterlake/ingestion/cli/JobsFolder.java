package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.lake.LakeLocation;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the lock, the staged rows and the job repository are. */
final class JobsFolder {
    private JobsFolder() {}

    /**
     * @param given what the user said; null for the folder {@code _jobs} of a local lake
     * @throws CommandFailure when the lake is not local and nothing was said
     */
    static Path of(@Nullable Path given, LakeLocation lake, Messages messages) throws CommandFailure {
        if (given != null) {
            return given.toAbsolutePath();
        }
        return lake.folder()
                .map(folder -> folder.resolve("_jobs"))
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.WRONG_CALL, messages.text("jobs.neededForRemoteLake", lake.root())));
    }
}
