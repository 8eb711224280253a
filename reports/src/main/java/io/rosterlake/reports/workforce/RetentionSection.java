package io.rosterlake.reports.workforce;

import io.rosterlake.reports.database.AnswerRow;
import io.rosterlake.reports.document.Block;
import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Chart;
import io.rosterlake.reports.document.Format;
import io.rosterlake.reports.document.Paragraph;
import io.rosterlake.reports.document.Section;
import io.rosterlake.reports.document.Table;
import io.rosterlake.reports.document.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long people stay: of those who joined in a year, the share still there after twelve months. */
final class RetentionSection {
    /** With fewer people under observation one more or less moves the share by over ten points. */
    private static final int FEW_PEOPLE = 10;

    private final WorkforceAnswers answers;
    private final Wording wording;

    RetentionSection(WorkforceAnswers answers, Wording wording) {
        this.answers = answers;
        this.wording = wording;
    }

    Section section() {
        List<AnswerRow> rows = answers.people().retention().rows();
        List<Block> blocks = new ArrayList<>();
        if (rows.isEmpty()) {
            blocks.add(new Paragraph(wording.text("retention.none")));
        } else {
            blocks.add(new Paragraph(lead(rows)));
            blocks.add(chart(rows));
            blocks.add(table());
        }
        return new Section("retention", wording.text("retention.title"), blocks);
    }

    private String lead(List<AnswerRow> rows) {
        return wording.text(
                "retention.lead",
                wording.number(Sums.count(rows, "entered")),
                rows.size(),
                wording.number(Sums.count(rows, "people_left")),
                rows.stream().filter(RetentionSection::isOfFewPeople).count(),
                FEW_PEOPLE);
    }

    private static boolean isOfFewPeople(AnswerRow row) {
        return row.count("at_risk") < FEW_PEOPLE;
    }

    private Chart chart(List<AnswerRow> rows) {
        return new Chart(
                wording.text("retention.chart"),
                wording.text("retention.chart.note"),
                Chart.Direction.HORIZONTAL,
                Format.RATE,
                rows.stream()
                        .map(row -> wording.text(
                                "retention.cohort",
                                wording.district(row),
                                row.count("join_year"),
                                row.count("at_risk")))
                        .toList(),
                List.of(new Chart.Series(
                        wording.text("column.survival"),
                        "#2f6690",
                        "",
                        rows.stream()
                                .map(row -> row.number("survival").orElse(null))
                                .toList())),
                Optional.empty());
    }

    Table table() {
        List<List<Cell>> cells =
                answers.people().retention().rows().stream().map(this::cells).toList();
        return new Table(
                wording.text("retention.table"),
                wording.text("retention.note"),
                List.of(
                        wording.wordColumn("district"),
                        wording.wordColumn("join.year"),
                        wording.wordColumn("as.of"),
                        wording.figureColumn("observed.from"),
                        wording.figureColumn("entered"),
                        wording.figureColumn("people.left"),
                        wording.figureColumn("censored"),
                        wording.figureColumn("at.risk"),
                        wording.figureColumn("survival"),
                        wording.figureColumn("survival.se"),
                        wording.wordColumn("remark")),
                cells);
    }

    private List<Cell> cells(AnswerRow row) {
        return List.of(
                wording.districtCell(row),
                Cell.text(Long.toString(row.count("join_year"))),
                wording.month(row, "period"),
                wording.count(row, "observed_from"),
                wording.count(row, "entered"),
                wording.count(row, "people_left"),
                wording.count(row, "censored"),
                wording.count(row, "at_risk"),
                wording.rate(row, "survival"),
                wording.rate(row, "survival_se"),
                isOfFewPeople(row) ? new Cell.Text(wording.text("retention.few"), Tone.WARNING) : Cell.missing());
    }
}
