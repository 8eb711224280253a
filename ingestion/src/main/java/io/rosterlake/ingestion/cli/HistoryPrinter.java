package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.feedback.CorrectedCell;
import io.rosterlake.ingestion.feedback.CorrectionReader;
import io.rosterlake.ingestion.feedback.FeedbackTexts;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.finding.FindingMessages;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.submission.Difference;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import io.rosterlake.ingestion.submission.SubmissionStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/** The way of one file: received, read, validated, held or accepted by whom, superseded by what. */
final class HistoryPrinter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int STATE_WIDTH = 14;

    private final Lake lake;
    private final SubmissionLedger ledger;
    private final Messages messages;
    private final FeedbackTexts texts;
    private final Terminal terminal;

    HistoryPrinter(Lake lake, SubmissionLedger ledger, Messages messages, Terminal terminal) {
        this.lake = lake;
        this.ledger = ledger;
        this.messages = messages;
        this.texts = new FeedbackTexts(messages.locale());
        this.terminal = terminal;
    }

    void print(Submission submission) {
        CorrectionReader corrections = new CorrectionReader(lake, ledger, messages.locale());
        terminal.out().println(submission.source().file());
        terminal.out().println("  " + heading(submission));
        received(submission, corrections);
        Submission.Counts counts = submission.counts();
        if (counts.read() > 0) {
            line("read", counts.sheets().size(), counts.read(), counts.nonData());
            line(
                    "validated",
                    counts.accepted(),
                    counts.rejected(),
                    findings(submission, "error"),
                    findings(submission, "warning"));
        }
        ledger.decisions(submission.id()).forEach(this::decision);
        after(submission);
        corrections(submission, corrections);
    }

    private String heading(Submission submission) {
        Submission.Content content = submission.content();
        String version = ledger.version(submission)
                .map(number -> messages.text("findings.separator") + messages.text("findings.version", number))
                .orElse("");
        return submission.id() + "  " + texts.kind(submission) + (content == null ? "" : " " + content.periodLabel())
                + version;
    }

    private void received(Submission submission, CorrectionReader corrections) {
        String original = corrections.fileOf(submission.id());
        if (original.equals(submission.id())) {
            line(
                    "received",
                    submission.source().receivedOn(),
                    submission.source().sizeBytes());
        } else {
            line("correctedVersion", submission.source().receivedOn(), original);
        }
    }

    private long findings(Submission submission, String severity) {
        return lake.readSubmission(BronzeTables.finding(), List.of("severity"), submission.id()).stream()
                .filter(row -> severity.equals(row.text("severity")))
                .count();
    }

    private void decision(Submission decision) {
        Instant at = decision.decidedAt();
        if (decision.decidedBy() != null) {
            line("letIn", TIME.format(at), decision.decidedBy(), decision.decidedReason());
            return;
        }
        FindingCode code = decision.code();
        line(
                "decided." + decision.status(),
                TIME.format(at),
                code == null ? "" : FindingMessages.title(code, messages.locale()) + " " + code,
                String.valueOf(decision.duplicateOf()));
        Difference difference = decision.difference();
        if (difference != null) {
            terminal.out()
                    .println("  " + " ".repeat(STATE_WIDTH)
                            + messages.text(
                                    "attention.difference",
                                    difference.added(),
                                    difference.changed(),
                                    difference.missing())
                            + " " + messages.text("history.compared", difference.previousSubmissionId()));
        }
    }

    private void after(Submission submission) {
        if (submission.status() == SubmissionStatus.ACCEPTED && submission.content() != null) {
            ledger.supersededBy(submission)
                    .ifPresentOrElse(
                            other -> line(
                                    "superseded",
                                    other.source().receivedOn(),
                                    other.id(),
                                    other.source().file()),
                            () -> line("inForce"));
        } else if (submission.status() == SubmissionStatus.HELD) {
            line("waits", submission.id());
        }
    }

    private void corrections(Submission submission, CorrectionReader corrections) {
        List<CorrectedCell> cells = submission.amendment() == null
                ? corrections.in(submission)
                : corrections.ofLists(Set.of(submission.id()));
        String nothing = texts.text("value.nothing");
        for (CorrectedCell cell : cells) {
            String place = cell.row() == null
                    ? ""
                    : messages.text(
                            "findings.corrected",
                            String.valueOf(cell.sheet()),
                            cell.row(),
                            cell.columnLetter() == null ? "?" : cell.columnLetter(),
                            cell.columnLabel() == null ? "" : cell.columnLabel(),
                            cell.before() == null ? nothing : cell.before(),
                            cell.after() == null ? nothing : cell.after());
            line("correction", texts.name(cell.outcome()), place);
        }
    }

    /** A line of the history: what the file had reached, and the particulars. */
    private void line(String key, Object... arguments) {
        String state = messages.text("history." + key.replaceFirst("\\..*", "") + ".state");
        String text = messages.text("history." + key, arguments).stripTrailing();
        terminal.out().println("  " + Terminal.padded(state, STATE_WIDTH) + text);
    }
}
