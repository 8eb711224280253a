package io.rosterlake.ingestion.sample;

import java.nio.file.Path;

/** The folder for the sample holds something else. */
public final class ForeignFolderException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Path folder;

    ForeignFolderException(Path folder) {
        super("not empty, and not this sample: " + folder);
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }
}
