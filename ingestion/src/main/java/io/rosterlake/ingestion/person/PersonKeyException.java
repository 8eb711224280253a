package io.rosterlake.ingestion.person;

/** There is no usable person key. The message never carries any of the key. */
public final class PersonKeyException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong with the key. */
    public enum Reason {
        /** No key was given. */
        MISSING,
        /** The key file cannot be read. */
        UNREADABLE,
        /** Not 64 hexadecimal digits. */
        MALFORMED
    }

    private final Reason reason;
    private final String source;

    PersonKeyException(Reason reason, String source) {
        super(reason + ": " + source);
        this.reason = reason;
        this.source = source;
    }

    public Reason reason() {
        return reason;
    }

    /** Where the key was looked for: the file's path, or the environment variable's name. */
    public String source() {
        return source;
    }
}
