package io.rosterlake.reports.workforce;

import io.rosterlake.reports.database.Answer;
import io.rosterlake.reports.database.AnswerRow;
import io.rosterlake.reports.document.Block;
import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Chart;
import io.rosterlake.reports.document.Column;
import io.rosterlake.reports.document.Format;
import io.rosterlake.reports.document.Paragraph;
import io.rosterlake.reports.document.Section;
import io.rosterlake.reports.document.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turnover over 12 months by district, on every denominator, each under its name. */
final class TurnoverSection {
    /** On the page all rows are whole districts and everybody. */
    private static final Set<Integer> STREET_AND_GROUP = Set.of(1, 2);

    private final WorkforceAnswers answers;
    private final Wording wording;

    TurnoverSection(WorkforceAnswers answers, Wording wording) {
        this.answers = answers;
        this.wording = wording;
    }

    /** Rows of whole districts and everybody. */
    static List<AnswerRow> districtRows(Answer turnover) {
        return Sums.everybody(turnover.rows()).stream()
                .filter(row -> row.text("street").isEmpty())
                .toList();
    }

    Section section() {
        List<AnswerRow> rows = districtRows(answers.turnover());
        List<Block> blocks = new ArrayList<>();
        if (rows.isEmpty()) {
            blocks.add(new Paragraph(wording.text("headline.movement.none")));
        } else {
            blocks.add(chart(rows));
            blocks.add(
                    table(wording.text("turnover.districts"), rows, total(rows)).withoutColumns(STREET_AND_GROUP));
        }
        return new Section("turnover", wording.text("turnover.title"), blocks);
    }

    /** For the workbook: districts and streets, every staff group. */
    Table fullTable() {
        return table(wording.text("turnover.full"), answers.turnover().rows(), List.of());
    }

    private Chart chart(List<AnswerRow> rows) {
        return new Chart(
                wording.text("turnover.chart"),
                wording.text("turnover.chart.note"),
                Chart.Direction.HORIZONTAL,
                Format.RATE,
                rows.stream().map(wording::district).toList(),
                List.of(
                        series("turnover_on_average_2pt", "#2f6690", rows),
                        series("voluntary_turnover_on_average_2pt", "#9cb8d1", rows)),
                Optional.empty());
    }

    private Chart.Series series(String column, String colour, List<AnswerRow> rows) {
        return new Chart.Series(
                wording.text("series." + column),
                colour,
                "",
                rows.stream().map(row -> row.number(column).orElse(null)).toList());
    }

    private Table table(String title, List<AnswerRow> answer, List<Cell> total) {
        List<Column> columns = List.of(
                wording.wordColumn("district"),
                wording.wordColumn("street"),
                wording.wordColumn("group"),
                wording.wordColumn("as.of"),
                wording.figureColumn("months.covered"),
                wording.figureColumn("leavers_12m"),
                wording.figureColumn("opening_12m"),
                wording.figureColumn("closing"),
                wording.figureColumn("average_2pt"),
                wording.figureColumn("average_13pt"),
                wording.figureColumn("turnover_on_average_2pt"),
                wording.figureColumn("turnover_on_average_13pt"),
                wording.figureColumn("turnover_on_opening"),
                wording.figureColumn("voluntary_turnover_on_average_2pt"),
                wording.figureColumn("stayers_12m"),
                wording.figureColumn("stability_index"));
        List<List<Cell>> rows = answer.stream().map(this::cells).toList();
        return new Table(title, wording.text("turnover.note"), columns, rows, total);
    }

    private List<Cell> cells(AnswerRow row) {
        return List.of(
                wording.districtCell(row),
                Cell.text(row.text("street").orElse(wording.text("word.whole.district"))),
                wording.movementGroup(row),
                wording.month(row, "period"),
                wording.count(row, "months_covered"),
                wording.count(row, "leavers_12m"),
                wording.count(row, "opening_12m"),
                wording.count(row, "closing"),
                wording.decimal(row, "average_2pt"),
                wording.decimal(row, "average_13pt"),
                wording.rate(row, "turnover_on_average_2pt"),
                wording.rate(row, "turnover_on_average_13pt"),
                wording.rate(row, "turnover_on_opening"),
                wording.rate(row, "voluntary_turnover_on_average_2pt"),
                wording.count(row, "stayers_12m"),
                wording.rate(row, "stability_index"));
    }

    /** Numerators and denominators added up, then divided: never an average of rates. Voluntary leavers are not in the table, so their rate has no total. */
    private List<Cell> total(List<AnswerRow> rows) {
        BigDecimal leavers = Sums.number(rows, "leavers_12m");
        BigDecimal opening = Sums.number(rows, "opening_12m");
        BigDecimal average = Sums.number(rows, "average_2pt");
        BigDecimal averageOfMonths = Sums.number(rows, "average_13pt");
        BigDecimal stayers = Sums.number(rows, "stayers_12m");
        return List.of(
                Cell.text(wording.text("word.total")),
                Cell.missing(),
                Cell.text(wording.text("group.everybody")),
                Cell.missing(),
                Cell.missing(),
                Cell.figure(leavers, Format.COUNT),
                Cell.figure(opening, Format.COUNT),
                Cell.count(Sums.count(rows, "closing")),
                Cell.figure(average, Format.DECIMAL),
                Cell.figure(averageOfMonths, Format.DECIMAL),
                wording.quotient(leavers, average, Format.RATE),
                wording.quotient(leavers, averageOfMonths, Format.RATE),
                wording.quotient(leavers, opening, Format.RATE),
                Cell.missing(),
                Cell.figure(stayers, Format.COUNT),
                wording.quotient(stayers, opening, Format.RATE));
    }
}
