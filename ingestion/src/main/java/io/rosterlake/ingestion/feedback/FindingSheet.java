package io.rosterlake.ingestion.feedback;

import io.rosterlake.ingestion.feedback.SheetPen.Content;
import io.rosterlake.ingestion.finding.Severity;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The sheet with every finding, one a line, in the order in which somebody goes through the files. */
final class FindingSheet {
    /** More would help nobody, and a sheet ends at 1,048,576 lines. */
    static final int MOST_FINDINGS = 100_000;

    private static final double[] WIDTHS = {30, 11, 16, 7, 6, 17, 7, 17, 36, 36, 19, 22, 20, 12, 11, 10, 20, 22};

    private final FeedbackTexts texts;

    FindingSheet(FeedbackTexts texts) {
        this.texts = texts;
    }

    void write(Workbook workbook, List<FileFindings> files) {
        Worksheet sheet = workbook.newWorksheet(texts.text("sheet.findings"));
        SheetPen pen = new SheetPen(sheet, WIDTHS);
        List<SheetColumn> columns = SheetColumn.sideBySide(
                texts,
                List.of(
                        "file",
                        "received",
                        "sheet",
                        "line",
                        "letter",
                        "column",
                        "severity",
                        "effect",
                        "message",
                        "action",
                        "value",
                        "newValue",
                        "correctionReason",
                        "by",
                        "register",
                        "period",
                        "code",
                        "submission"));
        pen.headings(columns);
        files.stream()
                .flatMap(file -> file.findings().stream().map(finding -> contents(file, finding)))
                .limit(MOST_FINDINGS)
                .forEach(contents -> pen.row(columns, contents));
        sheet.setAutoFilter(0, 0, Math.max(1, pen.line() - 1), columns.size() - 1);
        sheet.freezePane(1, 1);
        pen.printable(texts.text("page"), 1);
    }

    private List<Content> contents(FileFindings file, ReportedFinding finding) {
        Tone tone = finding.severity() == Severity.ERROR ? Tone.ERROR : Tone.WARNING;
        var content = file.submission().content();
        return List.of(
                Content.plain(file.submission().source().fileName()),
                Content.plain(file.submission().source().receivedOn()),
                Content.plain(finding.sheet()),
                Content.plain(finding.rowNumber()),
                Content.plain(finding.columnLetter()),
                Content.plain(finding.columnLabel()),
                new Content(texts.name(finding.severity()), tone),
                new Content(texts.name(finding.effect()), tone),
                Content.plain(finding.message()),
                Content.plain(finding.action()),
                Content.plain(finding.redactedValue()),
                input(finding),
                input(finding),
                input(finding),
                Content.plain(texts.kind(file.submission())),
                Content.plain(content == null ? null : content.periodLabel()),
                new Content(finding.code().name(), Tone.MUTED),
                new Content(file.submission().id(), Tone.MUTED));
    }

    /** Where a single cell can be mended, the right value may be filled in here: the workbook is then a list of corrections. */
    private static Content input(ReportedFinding finding) {
        return new Content(null, isOfCell(finding) ? Tone.INPUT : Tone.PLAIN);
    }

    static boolean isOfCell(ReportedFinding finding) {
        return finding.rowNumber() != null && finding.columnLabel() != null;
    }
}
