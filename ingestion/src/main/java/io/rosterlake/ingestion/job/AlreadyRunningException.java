package io.rosterlake.ingestion.job;

/** Another ingestion works with the same lake. */
public final class AlreadyRunningException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String other;

    AlreadyRunningException(String other) {
        super("another ingestion is running: " + other);
        this.other = other;
    }

    /** Process, host and start of the other one. */
    public String other() {
        return other;
    }
}
