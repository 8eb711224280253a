package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The submission that a user means: by its number, the start of its number, or a part of its file's path. */
final class SubmissionChoice {
    private static final int MOST_NAMED = 10;

    private SubmissionChoice() {}

    /**
     * Finds it.
     *
     * @throws CommandFailure when there is none, or when there are several; it names them
     */
    static Submission of(String text, SubmissionLedger ledger, Messages messages) throws CommandFailure {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Optional<Submission> exact = ledger.find(wanted);
        if (exact.isPresent()) {
            return exact.get();
        }
        List<Submission> found = ledger.all().stream()
                .filter(submission -> (wanted.matches("[0-9a-f]{4,}")
                                && submission.id().startsWith(wanted))
                        || submission.source().file().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        String several = found.stream()
                .limit(MOST_NAMED)
                .map(submission -> System.lineSeparator() + "  " + submission.id() + "  "
                        + submission.source().file())
                .collect(Collectors.joining());
        throw new CommandFailure(
                ExitCode.WRONG_CALL,
                found.isEmpty()
                        ? messages.text("submission.unknown", text)
                        : messages.text("submission.several", text, found.size()) + several);
    }
}
