package io.rosterlake.reports.workforce;

import io.rosterlake.reports.database.AnswerRow;
import io.rosterlake.reports.document.Block;
import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Chart;
import io.rosterlake.reports.document.Format;
import io.rosterlake.reports.document.Paragraph;
import io.rosterlake.reports.document.Section;
import io.rosterlake.reports.document.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Who reaches the statutory age of retirement, year by year, and how many of them are uncertain because a woman's class is not given. */
final class RetirementSection {
    /** Years on the page, counting that of the report; the workbook has all. */
    private static final int YEARS = 10;

    private final WorkforceAnswers answers;
    private final Wording wording;

    RetirementSection(WorkforceAnswers answers, Wording wording) {
        this.answers = answers;
        this.wording = wording;
    }

    /** Rows of the statutory month with a year up to the last one, both inclusive. */
    static List<AnswerRow> statutory(List<AnswerRow> rows, long lastYear) {
        return rows.stream()
                .filter(row -> row.text("assumption").orElse("").equals("statutory"))
                .filter(row -> row.number("year").isPresent() && row.count("year") <= lastYear)
                .toList();
    }

    Section section() {
        List<AnswerRow> rows = statutory(answers.people().retirement().rows(), firstYear() + YEARS - 1L);
        List<Block> blocks = new ArrayList<>();
        if (rows.isEmpty()) {
            blocks.add(new Paragraph(wording.text("retirement.none")));
        } else {
            blocks.add(new Paragraph(lead(rows)));
            blocks.add(chart(rows));
            blocks.add(table(wording.text("retirement.table", YEARS), rows));
        }
        return new Section("retirement", wording.text("retirement.title"), blocks);
    }

    private int firstYear() {
        return answers.month().getYear();
    }

    /** People in the registers without retained retirees, each district once. */
    static long workers(List<AnswerRow> rows) {
        return Sums.byDistrict(rows).values().stream()
                .mapToLong(district -> district.get(0).count("workers"))
                .sum();
    }

    private String lead(List<AnswerRow> rows) {
        long workers = workers(rows);
        long low = Sums.count(rows, "people_low");
        return wording.text(
                "retirement.lead",
                firstYear() + YEARS - 1,
                wording.number(low),
                wording.number(workers),
                wording.percent(low, workers),
                wording.number(Sums.count(rows, "class_missing")));
    }

    private Chart chart(List<AnswerRow> rows) {
        Map<String, List<AnswerRow>> years = Sums.by(rows, "year");
        return new Chart(
                wording.text("retirement.chart"),
                wording.text("retirement.chart.note"),
                Chart.Direction.VERTICAL,
                Format.COUNT,
                List.copyOf(years.keySet()),
                List.of(
                        series("retirement.certain", "#d9956b", years, row -> row.count("people_low")),
                        series("retirement.class.missing", "#98a2ad", years, row -> row.count("class_missing"))),
                Optional.empty());
    }

    private Chart.Series series(
            String key, String colour, Map<String, List<AnswerRow>> years, ToLongFunction<AnswerRow> figure) {
        return new Chart.Series(
                wording.text(key),
                colour,
                "retirement",
                years.values().stream()
                        .map(rows -> BigDecimal.valueOf(
                                rows.stream().mapToLong(figure).sum()))
                        .toList());
    }

    /** For the workbook: all years, and the earliest and latest month that the law allows besides the statutory one. */
    Table fullTable() {
        return table(
                wording.text("retirement.full"), answers.people().retirement().rows());
    }

    private Table table(String title, List<AnswerRow> rows) {
        return new Table(
                title,
                wording.text("retirement.note"),
                List.of(
                        wording.wordColumn("district"),
                        wording.wordColumn("as.of"),
                        wording.wordColumn("assumption"),
                        wording.wordColumn("year"),
                        wording.figureColumn("workers"),
                        wording.figureColumn("people.low"),
                        wording.figureColumn("people.high"),
                        wording.figureColumn("class.missing"),
                        wording.sentenceColumn("reason")),
                rows.stream().map(this::cells).toList());
    }

    private List<Cell> cells(AnswerRow row) {
        return List.of(
                wording.districtCell(row),
                wording.month(row, "as_of"),
                wording.name(row, "assumption", "assumption"),
                row.number("year").isPresent() ? Cell.text(Long.toString(row.count("year"))) : Cell.missing(),
                wording.count(row, "workers"),
                wording.count(row, "people_low"),
                wording.count(row, "people_high"),
                wording.count(row, "class_missing"),
                row.text("undefined_because")
                        .map(reason -> Cell.text(wording.inLanguage(reason)))
                        .orElse(Cell.missing()));
    }
}
