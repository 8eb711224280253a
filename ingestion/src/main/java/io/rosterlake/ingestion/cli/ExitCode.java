package io.rosterlake.ingestion.cli;

/** Exit codes of every command. */
final class ExitCode {
    static final int DONE = 0;
    /** Done, but something was refused or held. */
    static final int ATTENTION = 1;
    /** Wrong call or configuration. */
    static final int WRONG_CALL = 2;

    static final int FAILED = 3;

    private ExitCode() {}
}
