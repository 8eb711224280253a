package io.rosterlake.reports.message;

/** A report cannot be made, for a reason that the user can do something about: what happened, where, what to do. */
public final class ReportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whether the call was wrong (exit code 2) or the work failed (exit code 3). */
    public enum Kind {
        WRONG_CALL,
        FAILED
    }

    private final Kind kind;
    private final String key;
    private final transient Object[] values;

    private ReportException(Kind kind, String key, Object... values) {
        super(Messages.in(Language.EN).text(key, values));
        this.kind = kind;
        this.key = key;
        this.values = values;
    }

    /** The call or the configuration is wrong; {@code key} stands in the message catalogue. */
    public static ReportException wrongCall(String key, Object... values) {
        return new ReportException(Kind.WRONG_CALL, key, values);
    }

    /** The work could not be done; {@code key} stands in the message catalogue. */
    public static ReportException failed(String key, Object... values) {
        return new ReportException(Kind.FAILED, key, values);
    }

    /** The same with the fault underneath. */
    public static ReportException failed(Throwable cause, String key, Object... values) {
        ReportException exception = new ReportException(Kind.FAILED, key, values);
        exception.initCause(cause);
        return exception;
    }

    public Kind kind() {
        return kind;
    }

    /** The message in the language of the catalogue. */
    public String messageIn(Messages messages) {
        return messages.text(key, values);
    }
}
