package io.rosterlake.ingestion.feedback;

import io.rosterlake.ingestion.feedback.Page.Heading;
import io.rosterlake.ingestion.feedback.Page.Value;
import io.rosterlake.ingestion.submission.CorrectionOutcome;
import io.rosterlake.ingestion.submission.Submission;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a district's lists of corrections asked for, and what came of it: a page of the error workbook and the difference report. */
final class CorrectionPages {
    private static final List<Integer> WIDTHS = List.of(30, 18, 7, 6, 17, 20, 20, 24, 20, 12, 28, 8, 11);

    private final FeedbackTexts texts;

    CorrectionPages(FeedbackTexts texts) {
        this.texts = texts;
    }

    /** The corrections of files, each once, in order of receipt. */
    static List<CorrectedCell> of(List<FileFindings> files) {
        return files.stream()
                .flatMap(file -> file.corrections().stream())
                .distinct()
                .sorted(Comparator.comparing(CorrectedCell::list, Submission.VERSION_ORDER)
                        .thenComparing(CorrectedCell::listRow))
                .toList();
    }

    Page page(List<CorrectedCell> cells) {
        List<Heading> headings = List.of(
                heading("file", false),
                heading("sheet", false),
                heading("line", true),
                heading("letter", false),
                heading("column", false),
                heading("before", false),
                heading("after", false),
                heading("outcome", false),
                heading("correctionReason", false),
                heading("by", false),
                heading("list", false),
                heading("listLine", true),
                heading("received", false));
        Page.Table table =
                new Page.Table(headings, cells.stream().map(this::row).toList());
        return new Page(texts.text("sheet.corrections"), WIDTHS, true, List.of(table));
    }

    private Heading heading(String key, boolean isNumber) {
        return new Heading(texts.text("column." + key), 1, isNumber);
    }

    private List<Value> row(CorrectedCell cell) {
        return List.of(
                Value.plain(cell.file()),
                Value.plain(cell.sheet()),
                Value.plain(cell.row()),
                Value.plain(cell.columnLetter()),
                Value.plain(cell.columnLabel()),
                new Value(shown(cell, cell.before()), Tone.MUTED),
                new Value(shown(cell, cell.after()), Tone.STRONG),
                new Value(texts.name(cell.outcome()), tone(cell.outcome())),
                Value.plain(cell.reason()),
                Value.plain(cell.by()),
                Value.plain(cell.list().source().fileName()),
                Value.plain(cell.listRow()),
                Value.plain(cell.list().source().receivedOn()));
    }

    private @Nullable String shown(CorrectedCell cell, @Nullable String value) {
        return value == null && cell.columnLetter() != null ? texts.text("value.nothing") : value;
    }

    private static Tone tone(CorrectionOutcome outcome) {
        return switch (outcome) {
            case APPLIED -> Tone.GOOD;
            case SAME_VALUE, OVERRULED -> Tone.WARNING;
            case INCOMPLETE, TARGET_UNKNOWN, TARGET_REPLACED, CELL_UNKNOWN, FILE_MISSING -> Tone.ERROR;
        };
    }
}
