package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.job.IngestOutcome;
import io.rosterlake.ingestion.job.Postponed;
import io.rosterlake.ingestion.submission.CorrectionLedger;
import io.rosterlake.ingestion.submission.FileState;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionStatus;
import java.util.List;

/** What an ingestion did, for the user. */
final class IngestSummary {
    private final AttentionList attention;
    private final CorrectionLedger corrections;
    private final Messages messages;
    private final Terminal terminal;

    /**
     * @param corrections tells corrected versions from files
     */
    IngestSummary(AttentionList attention, CorrectionLedger corrections, Messages messages, Terminal terminal) {
        this.attention = attention;
        this.corrections = corrections;
        this.messages = messages;
        this.terminal = terminal;
    }

    /** Prints it and returns the exit code. */
    int print(IngestOutcome outcome) {
        int exitCode = printDecided(outcome);
        for (FileState state : FileState.values()) {
            List<Postponed> postponed = outcome.postponed().stream()
                    .filter(file -> file.state() == state)
                    .toList();
            if (!postponed.isEmpty()) {
                print(state, postponed);
            }
        }
        return outcome.postponed().isEmpty() ? exitCode : ExitCode.ATTENTION;
    }

    private void print(FileState state, List<Postponed> postponed) {
        terminal.out().println();
        String title = messages.text("attention.postponed." + state, postponed.size());
        terminal.out().println(terminal.coloured(title, Terminal.Colour.RED));
        postponed.forEach(file -> terminal.out().println("  " + file.path()));
        String action = messages.text("attention.postponed." + state + ".action");
        terminal.out().println("    " + messages.text("attention.action", action));
    }

    private int printDecided(IngestOutcome outcome) {
        List<Submission> decided = outcome.decided();
        long corrected = decided.stream()
                .filter(submission -> corrections.originalOf(submission.id()).isPresent())
                .count();
        if (decided.isEmpty()) {
            String nothing = outcome.postponed().isEmpty() ? "summary.nothing" : "summary.nothingIn";
            terminal.out().println(messages.text(nothing, outcome.known()));
            return ExitCode.DONE;
        }
        long accepted = count(decided, SubmissionStatus.ACCEPTED);
        long held = count(decided, SubmissionStatus.HELD);
        long refused = count(decided, SubmissionStatus.REFUSED);
        long duplicate = count(decided, SubmissionStatus.DUPLICATE);
        terminal.out()
                .println(messages.text(
                        "summary.files", decided.size(), accepted, held, refused, duplicate, outcome.known()));
        if (corrected > 0) {
            terminal.out().println(messages.text("summary.corrected", corrected));
        }
        terminal.out()
                .println(messages.text(
                        "summary.rows",
                        decided.stream()
                                .mapToLong(submission -> submission.counts().accepted())
                                .sum(),
                        decided.stream()
                                .mapToLong(submission -> submission.counts().rejected())
                                .sum()));
        attention.print(decided);
        return held + refused > 0 ? ExitCode.ATTENTION : ExitCode.DONE;
    }

    private static long count(List<Submission> submissions, SubmissionStatus status) {
        return submissions.stream()
                .filter(submission -> submission.status() == status)
                .count();
    }
}
