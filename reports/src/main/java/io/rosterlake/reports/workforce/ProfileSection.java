package io.rosterlake.reports.workforce;

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

/** What the workforce looks like: age, education, years in community work, sex, and every other dimension as a table. */
final class ProfileSection {
    private static final List<String> CHARTED = List.of("age_band", "education", "tenure_band", "sex");

    /** From the first value to the last, and grey for what is not known. */
    private static final List<String> COLOURS =
            List.of("#1f4e79", "#4f86b0", "#9cb8d1", "#d9b36b", "#c4783c", "#8c4a3a", "#6d7f5e");

    private static final String GREY = "#98a2ad";

    private final WorkforceAnswers answers;
    private final Wording wording;

    ProfileSection(WorkforceAnswers answers, Wording wording) {
        this.answers = answers;
        this.wording = wording;
    }

    Section section() {
        List<AnswerRow> rows = Sums.wholeDistricts(answers.people().profile().rows());
        List<Block> blocks = new ArrayList<>();
        if (rows.isEmpty()) {
            blocks.add(new Paragraph(wording.text("profile.none")));
        } else {
            blocks.add(new Paragraph(lead(rows)));
            CHARTED.stream()
                    .filter(dimension -> !of(rows, dimension).isEmpty())
                    .forEach(dimension -> blocks.add(chart(rows, dimension)));
            blocks.add(table(wording.text("profile.districts"), rows));
        }
        return new Section("profile", wording.text("profile.title"), blocks);
    }

    private String lead(List<AnswerRow> rows) {
        long people = Sums.count(of(rows, "sex"), "people");
        return wording.text(
                "profile.lead",
                wording.number(people),
                wording.percent(peopleWith(rows, "sex", "female"), people),
                wording.percent(peopleWith(rows, "age_band", "0-25") + peopleWith(rows, "age_band", "26-35"), people),
                wording.percent(peopleWith(rows, "age_band", "56+"), people),
                wording.percent(
                        peopleWith(rows, "education", "bachelor") + peopleWith(rows, "education", "postgraduate"),
                        people));
    }

    private static long peopleWith(List<AnswerRow> rows, String dimension, String value) {
        return Sums.count(
                of(rows, dimension).stream()
                        .filter(row -> row.text("value").orElse("").equals(value))
                        .toList(),
                "people");
    }

    private static List<AnswerRow> of(List<AnswerRow> rows, String dimension) {
        return rows.stream()
                .filter(row -> row.text("dimension").orElse("").equals(dimension))
                .toList();
    }

    private Chart chart(List<AnswerRow> rows, String dimension) {
        List<List<AnswerRow>> districts =
                List.copyOf(Sums.byDistrict(of(rows, dimension)).values());
        List<String> values = wording.messages().inOrder(dimension, Sums.words(of(rows, dimension), "value"));
        List<Chart.Series> series = new ArrayList<>();
        for (String value : values) {
            boolean isKnown = !value.equals("unknown") && !value.equals("other");
            series.add(new Chart.Series(
                    wording.messages().name(dimension, value),
                    isKnown ? COLOURS.get(series.size() % COLOURS.size()) : GREY,
                    dimension,
                    districts.stream().map(district -> share(district, value)).toList()));
        }
        return new Chart(
                wording.text("profile.chart." + dimension),
                wording.text("profile.chart.note"),
                Chart.Direction.HORIZONTAL,
                Format.RATE,
                districts.stream()
                        .map(district -> wording.text(
                                "profile.of",
                                wording.district(district.get(0)),
                                wording.number(district.get(0).count("headcount"))))
                        .toList(),
                series,
                Optional.empty());
    }

    private static BigDecimal share(List<AnswerRow> district, String value) {
        return district.stream()
                .filter(row -> row.text("value").orElse("").equals(value))
                .flatMap(row -> row.number("share").stream())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** For the workbook: districts and streets. */
    Table fullTable() {
        return table(wording.text("profile.full"), answers.people().profile().rows());
    }

    private Table table(String title, List<AnswerRow> rows) {
        List<Column> columns = List.of(
                wording.wordColumn("district"),
                wording.wordColumn("street"),
                wording.wordColumn("as.of"),
                wording.wordColumn("dimension"),
                wording.wordColumn("value"),
                wording.figureColumn("people"),
                wording.figureColumn("headcount.register"),
                wording.figureColumn("share"));
        List<List<Cell>> cells = rows.stream()
                .map(row -> List.of(
                        wording.districtCell(row),
                        Cell.text(row.text("street").orElse(wording.text("word.whole.district"))),
                        wording.month(row, "period"),
                        wording.name(row, "dimension", "dimension"),
                        wording.name(row, "value", row.text("dimension").orElse("")),
                        wording.count(row, "people"),
                        wording.count(row, "headcount"),
                        wording.rate(row, "share")))
                .toList();
        return new Table(title, wording.text("profile.note"), columns, cells);
    }
}
