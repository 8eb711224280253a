package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.job.AlreadyRunningException;
import io.rosterlake.ingestion.job.IngestFailedException;
import io.rosterlake.ingestion.job.IngestStoppedException;
import io.rosterlake.ingestion.job.JobsDatabaseException;
import io.rosterlake.ingestion.job.JobsFolderException;
import io.rosterlake.ingestion.lake.FullDisk;
import io.rosterlake.ingestion.lake.LakeException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.jspecify.annotations.Nullable;

/** Says what a failure means to the user, and what to do. */
final class FailureTexts {
    private final Messages messages;

    FailureTexts(Messages messages) {
        this.messages = messages;
    }

    /** Tells the user, with the stack trace where more is asked for, and answers the exit code. */
    int report(Exception failure, Terminal terminal, boolean verbose) {
        CommandFailure told = of(failure);
        terminal.err().println(told.getMessage());
        if (verbose) {
            failure.printStackTrace(terminal.err());
        }
        return told.exitCode();
    }

    CommandFailure of(Exception failure) {
        if (failure instanceof CommandFailure known) {
            return known;
        } else if (failure instanceof AlreadyRunningException running) {
            return new CommandFailure(ExitCode.WRONG_CALL, messages.text("failure.running", running.other()));
        } else if (failure instanceof IngestStoppedException stopped) {
            return new CommandFailure(
                    ExitCode.FAILED, messages.text("failure.asked", stopped.decided(), stopped.left()), stopped);
        } else if (FullDisk.isCauseOf(failure)) {
            return new CommandFailure(ExitCode.FAILED, messages.text("failure.diskFull"), failure);
        } else if (failure instanceof JobsDatabaseException jobs) {
            return new CommandFailure(
                    ExitCode.WRONG_CALL, messages.text("failure.jobsDatabase", jobs.address()), failure);
        } else if (failure instanceof JobsFolderException jobs) {
            return new CommandFailure(ExitCode.WRONG_CALL, messages.text("failure.jobsFolder", jobs.folder()), failure);
        } else if (failure instanceof LakeException lake) {
            return ofLake(lake);
        } else if (failure instanceof IngestFailedException stopped) {
            return ofStop(stopped);
        } else if (failure instanceof AccessDeniedException denied) {
            return failed("failure.denied", denied.getFile(), failure);
        } else if (failure instanceof IOException) {
            return failed("failure.io", String.valueOf(failure.getMessage()), failure);
        }
        return failed("failure.other", failure.getClass().getSimpleName(), failure);
    }

    private CommandFailure failed(String key, String argument, Exception cause) {
        return new CommandFailure(ExitCode.FAILED, messages.text(key, argument), cause);
    }

    private CommandFailure ofLake(LakeException failure) {
        int exitCode = failure.reason() == LakeException.Reason.UNREADABLE ? ExitCode.FAILED : ExitCode.WRONG_CALL;
        return new CommandFailure(
                exitCode, messages.text("failure.lake." + failure.reason(), failure.subject()), failure);
    }

    private CommandFailure ofStop(IngestFailedException stopped) {
        LakeException lake = cause(stopped, LakeException.class);
        if (lake != null) {
            return ofLake(lake);
        }
        AccessDeniedException denied = cause(stopped, AccessDeniedException.class);
        return denied != null
                ? failed("failure.denied", denied.getFile(), stopped)
                : failed("failure.stopped", stopped.file(), stopped);
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
