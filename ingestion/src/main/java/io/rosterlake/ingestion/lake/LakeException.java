package io.rosterlake.ingestion.lake;

/** The lake cannot be read or written as it is. */
public final class LakeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong, so that a program can tell the user in their language what to do. */
    public enum Reason {
        /** A table was written by a newer version of this program. */
        NEWER_FORMAT,
        /** The lake was filled with another person key. */
        OTHER_PERSON_KEY,
        /** The change to another person key was begun and has not ended. */
        ROTATION_UNFINISHED,
        /** The folder cannot be written. */
        NOT_WRITABLE,
        /** A table is damaged or does not belong to this program. */
        UNREADABLE
    }

    private final Reason reason;
    private final String subject;

    public LakeException(Reason reason, String subject) {
        super(reason + ": " + subject);
        this.reason = reason;
        this.subject = subject;
    }

    public LakeException(Reason reason, String subject, Throwable cause) {
        super(reason + ": " + subject, cause);
        this.reason = reason;
        this.subject = subject;
    }

    public Reason reason() {
        return reason;
    }

    /** The table or folder that is meant. */
    public String subject() {
        return subject;
    }
}
