package io.rosterlake.ingestion.job;

import java.io.IOException;
import java.nio.file.Path;

/** The jobs folder cannot be written. */
public final class JobsFolderException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String folder;

    JobsFolderException(Path folder, IOException cause) {
        super("jobs folder " + folder, cause);
        this.folder = folder.toString();
    }

    /** The folder, or the file in it. */
    public String folder() {
        return folder;
    }
}
