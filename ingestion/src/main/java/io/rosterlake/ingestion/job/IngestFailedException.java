package io.rosterlake.ingestion.job;

/** The ingestion had to stop at a file for a reason that is not the file's; what was decided before stays. */
public final class IngestFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String file;

    IngestFailedException(String file, Throwable cause) {
        super("stopped at " + file, cause);
        this.file = file;
    }

    /** Path below the landing folder of the file that it stopped at. */
    public String file() {
        return file;
    }
}
