package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.feedback.CodeCount;
import io.rosterlake.ingestion.feedback.CorrectedCell;
import io.rosterlake.ingestion.feedback.DistrictFindings;
import io.rosterlake.ingestion.feedback.FeedbackTexts;
import io.rosterlake.ingestion.feedback.FileFindings;
import io.rosterlake.ingestion.feedback.ReportedFinding;
import io.rosterlake.ingestion.finding.CatalogueEntry;
import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.finding.FindingMessages;
import io.rosterlake.ingestion.finding.Severity;
import io.rosterlake.ingestion.submission.CorrectionOutcome;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings for a person at the terminal. */
final class TextFindingsPrinter implements FindingsPrinter {
    private static final int SEVERITY_WIDTH = 9;
    private static final int CODE_WIDTH = 22;
    private static final int NUMBER_WIDTH = 7;

    private final Messages messages;
    private final FeedbackTexts texts;
    private final Terminal terminal;

    TextFindingsPrinter(Messages messages, Terminal terminal) {
        this.messages = messages;
        this.texts = new FeedbackTexts(messages.locale());
        this.terminal = terminal;
    }

    @Override
    public void findings(List<DistrictFindings> districts) {
        boolean found = false;
        for (DistrictFindings district : districts) {
            List<FileFindings> files = district.files().stream()
                    .filter(file ->
                            !file.findings().isEmpty() || !file.corrections().isEmpty())
                    .toList();
            if (!files.isEmpty()) {
                found = true;
                print(
                        district.district() == null
                                ? messages.text("findings.noDistrict")
                                : district.district().code() + " "
                                        + district.district().name());
                files.forEach(this::print);
            }
        }
        if (!found) {
            print(messages.text("findings.none"));
        }
    }

    private void print(FileFindings file) {
        print("");
        print("  " + file.submission().source().file());
        print("  " + terminal.coloured(about(file), Terminal.Colour.GREY));
        file.findings().forEach(this::print);
        file.corrections().stream()
                .filter(cell -> cell.outcome() == CorrectionOutcome.APPLIED)
                .forEach(this::print);
    }

    private void print(CorrectedCell cell) {
        String nothing = texts.text("value.nothing");
        print("    " + terminal.coloured(texts.name(cell.outcome()), Terminal.Colour.GREEN) + "  "
                + messages.text(
                        "findings.corrected",
                        cell.sheet(),
                        cell.row(),
                        cell.columnLetter(),
                        Objects.requireNonNullElse(cell.columnLabel(), ""),
                        Objects.requireNonNullElse(cell.before(), nothing),
                        Objects.requireNonNullElse(cell.after(), nothing)));
        String about = Stream.of(cell.reason(), cell.by(), cell.list().source().fileName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(messages.text("findings.separator")));
        print("      " + terminal.coloured(about, Terminal.Colour.GREY));
    }

    private String about(FileFindings file) {
        Submission submission = file.submission();
        List<String> facts = new ArrayList<>();
        Submission.Content content = submission.content();
        if (content != null) {
            facts.add(texts.name(content.register()) + " " + content.periodLabel());
        } else if (submission.amendment() != null) {
            facts.add(texts.kind(submission));
        }
        if (file.version() != null) {
            facts.add(messages.text("findings.version", file.version()));
        }
        boolean isReplaced = submission.status() == SubmissionStatus.ACCEPTED && !file.inForce();
        facts.add(isReplaced ? messages.text("findings.replaced") : texts.name(submission.status()));
        facts.add(messages.text(
                "findings.rows",
                submission.counts().accepted(),
                submission.counts().rejected()));
        facts.add(submission.id());
        return String.join(messages.text("findings.separator"), facts);
    }

    private void print(ReportedFinding finding) {
        String place = FindingMessages.place(
                new Finding(
                        finding.code(),
                        finding.sheet(),
                        finding.rowNumber(),
                        finding.columnName(),
                        finding.columnLetter(),
                        null,
                        null),
                messages.locale());
        String label = finding.columnLabel() == null ? "" : " " + finding.columnLabel();
        String where = (place + label).strip();
        print("    " + severity(finding.severity()) + "  " + finding.code() + (where.isEmpty() ? "" : "  " + where));
        print("      " + finding.message());
        print("      " + messages.text("attention.action", finding.action()));
    }

    private String severity(Severity severity) {
        return terminal.coloured(
                texts.name(severity), severity == Severity.ERROR ? Terminal.Colour.RED : Terminal.Colour.YELLOW);
    }

    @Override
    public void summary(List<CodeCount> counts) {
        if (counts.isEmpty()) {
            print(messages.text("findings.none"));
            return;
        }
        line(texts.text("column.severity"), texts.text("column.code"), texts.text("column.findings"), "");
        for (CodeCount count : counts) {
            line(
                    texts.name(count.code().severity()),
                    count.code().name(),
                    String.valueOf(count.findings()),
                    messages.text("findings.inFiles", count.files()) + "  "
                            + FindingMessages.title(count.code(), messages.locale()));
        }
    }

    private void line(String severity, String code, String number, String rest) {
        String padding = " ".repeat(Math.max(0, NUMBER_WIDTH - Terminal.width(number)));
        print((Terminal.padded(severity, SEVERITY_WIDTH) + Terminal.padded(code, CODE_WIDTH) + padding + number + "  "
                        + rest)
                .stripTrailing());
    }

    @Override
    public void catalogue() {
        for (CatalogueEntry entry : CatalogueEntry.all(messages.locale())) {
            print(entry.code() + "  " + severity(entry.code().severity()) + "  " + entry.title());
            print("  " + entry.message());
            print("  " + messages.text("attention.action", entry.action()));
            print("  " + messages.text("findings.example", entry.example()));
            print("");
        }
    }

    private void print(String line) {
        terminal.out().println(line);
    }
}
