package io.rosterlake.transforms.cli;

/** What a command tells the shell; the same in all modules. */
public final class ExitCode {
    /** Done. */
    public static final int DONE = 0;
    /** Done, but something was refused or held. */
    public static final int SOMETHING_REFUSED = 1;
    /** Wrong call or configuration. */
    public static final int WRONG_CALL = 2;
    /** Failed. */
    public static final int FAILED = 3;

    private ExitCode() {}
}
