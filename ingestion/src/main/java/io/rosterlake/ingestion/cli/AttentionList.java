package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.finding.FindingMessages;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.submission.Difference;
import io.rosterlake.ingestion.submission.ExpectedRegisters.Missing;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionStatus;
import java.util.List;
import java.util.stream.Collectors;

/** Lists what was refused and held: which file, why, and what to do. */
final class AttentionList {
    private static final int MOST_GAPS = 6;

    private final Lake lake;
    private final Messages messages;
    private final Terminal terminal;
    private List<Missing> missing = List.of();

    AttentionList(Lake lake, Messages messages, Terminal terminal) {
        this.lake = lake;
        this.messages = messages;
        this.terminal = terminal;
    }

    void print(List<Submission> submissions) {
        print(submissions, List.of());
    }

    /**
     * @param missing registers that have not come: what a refused file that names no period may have been meant for
     */
    void print(List<Submission> submissions, List<Missing> missing) {
        this.missing = List.copyOf(missing);
        printAll(submissions, SubmissionStatus.REFUSED, "attention.refused", Terminal.Colour.RED);
        printAll(submissions, SubmissionStatus.HELD, "attention.held", Terminal.Colour.YELLOW);
    }

    private void printAll(List<Submission> submissions, SubmissionStatus status, String title, Terminal.Colour colour) {
        List<Submission> found = submissions.stream()
                .filter(submission -> submission.status() == status)
                .toList();
        if (found.isEmpty()) {
            return;
        }
        terminal.out().println();
        terminal.out().println(terminal.coloured(messages.text(title, found.size()), colour));
        found.forEach(this::printOne);
    }

    private void printOne(Submission submission) {
        FindingCode code = submission.code();
        terminal.out().println("  " + submission.source().file());
        if (code == null) {
            return;
        }
        Reason reason = reason(submission, code);
        terminal.out().println("    " + code + "  " + reason.message());
        if (submission.status() == SubmissionStatus.HELD) {
            printDifference(submission);
        } else {
            terminal.out().println("    " + messages.text("attention.action", reason.action()));
            printWhatItMayBe(submission);
        }
    }

    /** A refused file of unknown period leaves a gap that its name does not tell. */
    private void printWhatItMayBe(Submission submission) {
        String gaps = missing.stream()
                .filter(register ->
                        register.district().code().equals(submission.source().districtCode()))
                .filter(register -> register.period()
                        .atEndOfMonth()
                        .isBefore(submission.source().receivedOn()))
                .limit(MOST_GAPS)
                .map(register -> (messages.isChinese()
                                ? register.register().chineseName()
                                : register.register().tableName())
                        + " " + register.periodLabel())
                .collect(Collectors.joining(messages.text("status.comma")));
        if (submission.content() == null && !gaps.isEmpty()) {
            terminal.out().println("    " + messages.text("attention.gaps", gaps));
        }
    }

    private void printDifference(Submission submission) {
        Difference difference = submission.difference();
        if (difference != null) {
            terminal.out()
                    .println("    "
                            + messages.text(
                                    "attention.difference",
                                    difference.added(),
                                    difference.changed(),
                                    difference.missing()));
        }
        terminal.out().println("    " + messages.text("attention.look", submission.id()));
        terminal.out().println("    " + messages.text("attention.letIn", submission.id()));
    }

    /** Why, and what to do. */
    private record Reason(String message, String action) {}

    /** The finding as the lake keeps it; an unknown district has none there. */
    private Reason reason(Submission submission, FindingCode code) {
        String language = messages.isChinese() ? "_zh" : "_en";
        List<String> columns = List.of("code", "message" + language, "action" + language);
        return lake.readSubmission(BronzeTables.finding(), columns, submission.id()).stream()
                .filter(row -> code.name().equals(row.text("code")))
                .findFirst()
                .map(row -> new Reason(
                        String.valueOf(row.text("message" + language)), String.valueOf(row.text("action" + language))))
                .orElseGet(() -> fromCatalogue(submission, code));
    }

    private Reason fromCatalogue(Submission submission, FindingCode code) {
        String folder = submission.source().file().replaceFirst("/.*", "");
        Finding finding = Finding.ofFile(code, code == FindingCode.DISTRICT_UNKNOWN ? folder : null);
        return new Reason(
                FindingMessages.message(finding, messages.locale()),
                FindingMessages.action(finding, messages.locale()));
    }
}
