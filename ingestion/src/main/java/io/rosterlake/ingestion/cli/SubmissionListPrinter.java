package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.feedback.FeedbackTexts;
import io.rosterlake.ingestion.submission.CorrectionLedger;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import io.rosterlake.ingestion.submission.SubmissionStatus;
import java.util.List;

/** One line for each submission: number, receipt, state, what it is, version, file. */
final class SubmissionListPrinter {
    private static final int STATE_WIDTH = 12;
    private static final int KIND_WIDTH = 16;
    private static final int PERIOD_WIDTH = 9;

    private final SubmissionLedger ledger;
    private final CorrectionLedger corrections;
    private final Messages messages;
    private final FeedbackTexts texts;
    private final Terminal terminal;

    SubmissionListPrinter(SubmissionLedger ledger, CorrectionLedger corrections, Messages messages, Terminal terminal) {
        this.ledger = ledger;
        this.corrections = corrections;
        this.messages = messages;
        this.texts = new FeedbackTexts(messages.locale());
        this.terminal = terminal;
    }

    void print(List<Submission> submissions) {
        submissions.forEach(
                submission -> terminal.out().println(line(submission).stripTrailing()));
    }

    private String line(Submission submission) {
        Submission.Content content = submission.content();
        String version = ledger.version(submission)
                .map(number -> messages.text("findings.version", number))
                .orElse("");
        String corrected = corrections.originalOf(submission.id()).isPresent() ? messages.text("status.corrected") : "";
        return submission.id() + "  " + submission.source().receivedOn() + "  "
                + Terminal.padded(state(submission), STATE_WIDTH)
                + Terminal.padded(texts.kind(submission), KIND_WIDTH)
                + Terminal.padded(content == null ? "" : content.periodLabel(), PERIOD_WIDTH)
                + Terminal.padded(version, STATE_WIDTH)
                + submission.source().file() + corrected;
    }

    private String state(Submission submission) {
        boolean isReplaced = submission.status() == SubmissionStatus.ACCEPTED
                && ledger.supersededBy(submission).isPresent();
        return isReplaced ? messages.text("status.superseded") : texts.name(submission.status());
    }
}
