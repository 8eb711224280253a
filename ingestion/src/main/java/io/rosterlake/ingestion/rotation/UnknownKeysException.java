package io.rosterlake.ingestion.rotation;

import java.util.List;

/** Some people in the lake stand in no file that could be read: they cannot get a new key. Nothing was changed. */
public final class UnknownKeysException extends Exception {
    private static final long serialVersionUID = 1L;

    private final List<String> files;

    UnknownKeysException(List<String> files) {
        super("not every person key of the lake can be made anew");
        this.files = List.copyOf(files);
    }

    /** The files in which they came, as paths below the landing folder. */
    public List<String> files() {
        return files;
    }
}
