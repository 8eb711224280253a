package io.rosterlake.ingestion.job;

/** The ingestion was asked to stop before it was done; what was decided before stays, and the next one continues. */
public final class IngestStoppedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int decided;
    private final int left;

    IngestStoppedException(int decided, int left) {
        super("stopped with " + left + " files left");
        this.decided = decided;
        this.left = left;
    }

    /** How many files it decided on. */
    public int decided() {
        return decided;
    }

    /** How many files it left to the next one. */
    public int left() {
        return left;
    }
}
