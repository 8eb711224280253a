package io.rosterlake.ingestion.feedback;

import io.rosterlake.ingestion.feedback.SheetPen.Content;
import io.rosterlake.ingestion.finding.CatalogueEntry;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.finding.Severity;
import io.rosterlake.ingestion.submission.CorrectionOutcome;
import io.rosterlake.ingestion.submission.District;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The first sheet: what came, what of it counts, and what to do first. Written for the person who filled in the registers. */
final class SummarySheet {
    private static final double[] WIDTHS = {48, 13, 11, 9, 12, 11, 11, 12, 11, 11};

    private final FeedbackTexts texts;
    private final Map<FindingCode, CatalogueEntry> catalogue;

    SummarySheet(FeedbackTexts texts) {
        this.texts = texts;
        this.catalogue = CatalogueEntry.all(texts.locale()).stream()
                .collect(Collectors.toMap(CatalogueEntry::code, Function.identity()));
    }

    void write(Workbook workbook, District district, List<FileFindings> files) {
        Worksheet sheet = workbook.newWorksheet(texts.text("sheet.summary"));
        SheetPen pen = new SheetPen(sheet, WIDTHS);
        pen.title(texts.text("summary.title", district.name()));
        opening(pen, district, files);
        steps(pen, files);
        notTaken(pen, files);
        byFile(pen, files);
        byCode(pen, files);
        sheet.hideGridLines();
        pen.printable(texts.text("page"), 0);
    }

    private void opening(SheetPen pen, District district, List<FileFindings> files) {
        LocalDate newest = files.stream()
                .map(file -> file.submission().source().receivedOn())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        pen.paragraph(
                texts.text(
                        "summary.scope",
                        district.city() + district.name(),
                        district.code(),
                        newest,
                        files.size(),
                        count(files, SubmissionStatus.ACCEPTED),
                        count(files, SubmissionStatus.HELD),
                        count(files, SubmissionStatus.REFUSED)),
                Tone.PLAIN);
        pen.paragraph(
                texts.text(
                        "summary.rows",
                        sum(files, Submission.Counts::read),
                        sum(files, Submission.Counts::accepted),
                        sum(files, Submission.Counts::rejected),
                        sum(files, Submission.Counts::nonData)),
                Tone.PLAIN);
        long corrected = CorrectionPages.of(files).stream()
                .filter(cell -> cell.outcome() == CorrectionOutcome.APPLIED)
                .count();
        long left = CorrectionPages.of(files).stream()
                .filter(cell -> !cell.outcome().isReached())
                .count();
        if (corrected + left > 0) {
            pen.paragraph(texts.text("summary.corrections", corrected, left), left > 0 ? Tone.WARNING : Tone.GOOD);
        }
        pen.paragraph(texts.text("summary.privacy"), Tone.MUTED);
    }

    private static long count(List<FileFindings> files, SubmissionStatus status) {
        return files.stream()
                .filter(file -> file.submission().status() == status)
                .count();
    }

    private static long sum(List<FileFindings> files, ToLongFunction<Submission.Counts> rows) {
        return files.stream()
                .filter(file -> file.submission().status() == SubmissionStatus.ACCEPTED)
                .mapToLong(file -> rows.applyAsLong(file.submission().counts()))
                .sum();
    }

    private void steps(SheetPen pen, List<FileFindings> files) {
        pen.section(texts.text("steps.title"));
        long refused = count(files, SubmissionStatus.REFUSED);
        long held = count(files, SubmissionStatus.HELD);
        List<String> steps = new ArrayList<>();
        addStep(steps, "steps.refused", refused);
        addStep(steps, "steps.held", held);
        addStep(steps, "steps.rows", count(files, Effect.ROW_LEFT_OUT));
        addStep(steps, "steps.cells", count(files, Effect.CELL_EMPTIED));
        addStep(steps, "steps.warnings", count(files, Effect.TAKEN_IN));
        if (steps.isEmpty()) {
            pen.paragraph(texts.text("steps.nothing"), Tone.GOOD);
            return;
        }
        steps.add(texts.text("steps.again"));
        if (files.stream().flatMap(file -> file.findings().stream()).anyMatch(FindingSheet::isOfCell)) {
            steps.add(texts.text("steps.cellsOnly"));
        }
        for (int step = 0; step < steps.size(); step++) {
            pen.paragraph((step + 1) + ". " + steps.get(step), step == 0 ? Tone.STRONG : Tone.PLAIN);
        }
        long all = files.stream().mapToLong(file -> file.findings().size()).sum();
        if (all > FindingSheet.MOST_FINDINGS) {
            pen.paragraph(texts.text("steps.cut", all, FindingSheet.MOST_FINDINGS), Tone.WARNING);
        }
    }

    private void addStep(List<String> steps, String key, long number) {
        if (number > 0) {
            steps.add(texts.text(key, number, texts.name(Effect.ROW_LEFT_OUT), texts.name(Effect.CELL_EMPTIED)));
        }
    }

    private static long count(List<FileFindings> files, Effect effect) {
        return files.stream().mapToLong(file -> file.count(effect)).sum();
    }

    private void notTaken(SheetPen pen, List<FileFindings> files) {
        List<FileFindings> found = files.stream()
                .filter(file -> file.submission().status() == SubmissionStatus.REFUSED
                        || file.submission().status() == SubmissionStatus.HELD)
                .toList();
        if (found.isEmpty()) {
            return;
        }
        pen.section(texts.text("notTaken.title", found.size()));
        List<SheetColumn> columns =
                SheetColumn.sideBySide(texts, List.of("file", "received", "status", "reason", "action"), 1, 1, 1, 3, 4);
        pen.headings(columns);
        for (FileFindings file : found) {
            ReportedFinding reason = file.reason();
            SubmissionStatus status = file.submission().status();
            pen.row(
                    columns,
                    List.of(
                            Content.plain(file.submission().source().fileName()),
                            Content.plain(file.submission().source().receivedOn()),
                            new Content(
                                    texts.name(status), status == SubmissionStatus.HELD ? Tone.WARNING : Tone.ERROR),
                            Content.plain(reason == null ? null : reason.message()),
                            Content.plain(reason == null ? null : reason.action())));
        }
    }

    private void byFile(SheetPen pen, List<FileFindings> files) {
        List<FileFindings> accepted = files.stream()
                .filter(file -> file.submission().status() == SubmissionStatus.ACCEPTED)
                .toList();
        List<FileFindings> found =
                accepted.stream().filter(file -> !file.findings().isEmpty()).toList();
        int clean = accepted.size() - found.size();
        if (!found.isEmpty()) {
            pen.section(texts.text("files.title", found.size()));
            List<SheetColumn> columns = SheetColumn.sideBySide(
                    texts,
                    List.of(
                            "file",
                            "register",
                            "period",
                            "version",
                            "received",
                            "read",
                            "accepted",
                            "rejected",
                            "errors",
                            "warnings"));
            pen.headings(columns);
            found.forEach(file -> pen.row(columns, fileRow(file)));
        }
        if (clean > 0) {
            pen.paragraph(texts.text("files.clean", clean), Tone.GOOD);
        }
    }

    private List<Content> fileRow(FileFindings file) {
        Submission submission = file.submission();
        Submission.Content content = submission.content();
        Submission.Counts counts = submission.counts();
        return List.of(
                Content.plain(submission.source().fileName()),
                Content.plain(texts.kind(submission)),
                Content.plain(content == null ? null : content.periodLabel()),
                Content.plain(file.version()),
                Content.plain(submission.source().receivedOn()),
                Content.plain(counts.read()),
                Content.plain(counts.accepted()),
                number(counts.rejected(), Tone.ERROR),
                number(file.count(Severity.ERROR), Tone.ERROR),
                number(file.count(Severity.WARNING), Tone.WARNING));
    }

    private static Content number(long number, Tone tone) {
        return new Content(number, number > 0 ? tone : Tone.PLAIN);
    }

    private void byCode(SheetPen pen, List<FileFindings> files) {
        List<CodeCount> counts = CodeCount.of(files);
        if (counts.isEmpty()) {
            return;
        }
        pen.section(texts.text("codes.title"));
        List<SheetColumn> columns = SheetColumn.sideBySide(
                texts, List.of("kind", "severity", "findings", "files", "action", "example"), 1, 1, 1, 1, 3, 3);
        pen.headings(columns);
        for (CodeCount count : counts) {
            CatalogueEntry entry = catalogue.get(count.code());
            boolean isError = count.code().severity() == Severity.ERROR;
            pen.row(
                    columns,
                    List.of(
                            Content.plain(entry.title() + "\n" + count.code()),
                            new Content(texts.name(count.code().severity()), isError ? Tone.ERROR : Tone.WARNING),
                            Content.plain(count.findings()),
                            Content.plain(count.files()),
                            Content.plain(entry.action()),
                            new Content(entry.example(), Tone.MUTED)));
        }
    }
}
