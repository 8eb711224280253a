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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Training: who is behind what the scheme asks, by district and year, and in which streets and groups. */
final class TrainingSection {
    /** On the page everybody who is behind was judged. */
    private static final Set<Integer> WHY_NOT_JUDGED = Set.of(14);

    private final WorkforceAnswers answers;
    private final Wording wording;

    TrainingSection(WorkforceAnswers answers, Wording wording) {
        this.answers = answers;
        this.wording = wording;
    }

    /** Cells of every district's newest year. */
    static List<AnswerRow> newestYear(List<AnswerRow> rows) {
        Map<String, Long> newest = Sums.newest(rows, "year");
        return rows.stream()
                .filter(row -> row.count("year") == newest.getOrDefault(Sums.district(row), 0L))
                .toList();
    }

    /** Cells whose full-year people are judged. */
    static List<AnswerRow> judged(List<AnswerRow> rows) {
        return rows.stream()
                .filter(row -> row.text("requirement_status").orElse("").equals("ruled"))
                .toList();
    }

    /** People who have not got what they needed: until now in a year that runs, in all in one that is over. */
    static long behind(AnswerRow row) {
        return row.number("behind").isPresent()
                ? row.count("behind")
                : row.count("full_year_people") - row.count("compliant");
    }

    Section section() {
        List<AnswerRow> rows = answers.people().training().rows();
        List<Block> blocks = new ArrayList<>();
        if (rows.isEmpty()) {
            blocks.add(new Paragraph(wording.text("training.none")));
        } else {
            blocks.add(new Paragraph(lead(newestYear(rows))));
            blocks.add(chart(newestYear(rows)));
            blocks.add(districts(rows));
            blocks.add(behindTable(newestYear(rows)));
        }
        return new Section("training", wording.text("training.title"), blocks);
    }

    private String lead(List<AnswerRow> rows) {
        List<AnswerRow> judged = judged(rows);
        long people = Sums.count(judged, "full_year_people");
        long behind = judged.stream().mapToLong(TrainingSection::behind).sum();
        return wording.text(
                "training.lead",
                wording.number(behind),
                wording.number(people),
                wording.percent(behind, people),
                wording.number(Sums.count(rows, "people")),
                wording.number(Sums.count(rows, "part_year_people")),
                wording.number(Sums.count(rows, "full_year_people") - people));
    }

    private Chart chart(List<AnswerRow> rows) {
        List<List<AnswerRow>> districts = List.copyOf(Sums.byDistrict(rows).values());
        return new Chart(
                wording.text("training.chart"),
                wording.text("training.chart.note"),
                Chart.Direction.HORIZONTAL,
                Format.COUNT,
                districts.stream()
                        .map(cells -> wording.district(cells.get(0)) + " · "
                                + cells.get(0).count("year"))
                        .toList(),
                List.of(
                        series("training.in.time", "#5d8c70", districts, TrainingSection::inTime),
                        series("training.behind", "#b5473c", districts, cells -> judged(cells).stream()
                                .mapToLong(TrainingSection::behind)
                                .sum()),
                        series(
                                "training.not.judged",
                                "#98a2ad",
                                districts,
                                cells -> Sums.count(cells, "full_year_people")
                                        - Sums.count(judged(cells), "full_year_people")),
                        series(
                                "training.part.year",
                                "#cfd6dd",
                                districts,
                                cells -> Sums.count(cells, "part_year_people"))),
                Optional.empty());
    }

    private Chart.Series series(
            String key, String colour, List<List<AnswerRow>> districts, ToLongFunction<List<AnswerRow>> figure) {
        return new Chart.Series(
                wording.text(key),
                colour,
                "training",
                districts.stream()
                        .map(cells -> BigDecimal.valueOf(figure.applyAsLong(cells)))
                        .toList());
    }

    private static long inTime(List<AnswerRow> cells) {
        List<AnswerRow> judged = judged(cells);
        return Sums.count(judged, "full_year_people")
                - judged.stream().mapToLong(TrainingSection::behind).sum();
    }

    private Table districts(List<AnswerRow> rows) {
        List<List<Cell>> cells = new ArrayList<>();
        Sums.byDistrict(rows).values().forEach(district -> Sums.by(district, "year")
                .values()
                .forEach(year -> cells.add(districtCells(year))));
        return new Table(
                wording.text("training.districts"),
                wording.text("training.districts.note"),
                List.of(
                        wording.wordColumn("district"),
                        wording.wordColumn("year"),
                        wording.wordColumn("as.of"),
                        wording.figureColumn("people"),
                        wording.figureColumn("part.year"),
                        wording.figureColumn("full.year"),
                        wording.figureColumn("judged"),
                        wording.figureColumn("in.time"),
                        wording.figureColumn("behind"),
                        wording.figureColumn("in.time.rate"),
                        wording.figureColumn("hours.per.person"),
                        wording.figureColumn("sessions.per.person"),
                        wording.sentenceColumn("rule"),
                        wording.sentenceColumn("not.judged.because")),
                cells);
    }

    private List<Cell> districtCells(List<AnswerRow> rows) {
        AnswerRow first = rows.get(0);
        List<AnswerRow> judged = judged(rows);
        BigDecimal people = Sums.number(rows, "people");
        long judgedPeople = Sums.count(judged, "full_year_people");
        return List.of(
                wording.districtCell(first),
                Cell.text(Long.toString(first.count("year"))),
                wording.month(first, "as_of"),
                Cell.figure(people, Format.COUNT),
                Cell.count(Sums.count(rows, "part_year_people")),
                Cell.count(Sums.count(rows, "full_year_people")),
                Cell.count(judgedPeople),
                judged.isEmpty() ? Cell.missing() : Cell.count(inTime(rows)),
                judged.isEmpty() ? Cell.missing() : Cell.count(judgedPeople - inTime(rows)),
                wording.quotient(BigDecimal.valueOf(inTime(rows)), BigDecimal.valueOf(judgedPeople), Format.RATE),
                wording.quotient(Sums.number(rows, "class_hours"), people, Format.DECIMAL),
                wording.quotient(Sums.number(rows, "sessions"), people, Format.DECIMAL),
                judged.isEmpty() ? Cell.missing() : wording.citation(judged.get(0)),
                reasons(rows));
    }

    /** Why cells are not judged, each reason once. */
    private Cell reasons(List<AnswerRow> rows) {
        List<String> reasons = rows.stream()
                .filter(row -> !row.text("requirement_status").orElse("").equals("ruled"))
                .map(row -> wording.whyNotRuled(row, "requirement_status"))
                .distinct()
                .toList();
        return reasons.isEmpty() ? Cell.missing() : Cell.text(wording.sentences(reasons));
    }

    private Table behindTable(List<AnswerRow> rows) {
        List<AnswerRow> behind = judged(rows).stream()
                .filter(row -> behind(row) > 0)
                .sorted(Comparator.comparingLong(TrainingSection::behind).reversed())
                .toList();
        Table table =
                cellTable(wording.text("training.cells", behind.size()), wording.text("training.cells.note"), behind);
        return table.withoutColumns(WHY_NOT_JUDGED).first(CommunityStaffingSection.PAGE_ROWS, wording.cut(table));
    }

    /** For the workbook: every street and group, two years. */
    Table fullTable() {
        return cellTable(
                wording.text("training.full"),
                wording.text("training.cells.note"),
                answers.people().training().rows());
    }

    private Table cellTable(String title, String note, List<AnswerRow> rows) {
        List<Column> columns = List.of(
                wording.wordColumn("district"),
                wording.wordColumn("street"),
                wording.wordColumn("group"),
                wording.wordColumn("year"),
                wording.wordColumn("as.of"),
                wording.figureColumn("people"),
                wording.figureColumn("full.year"),
                wording.figureColumn("in.time"),
                wording.figureColumn("behind"),
                wording.figureColumn("class.hours"),
                wording.figureColumn("sessions"),
                wording.figureColumn("required.hours"),
                wording.figureColumn("required.sessions"),
                wording.sentenceColumn("rule"),
                wording.sentenceColumn("not.judged.because"));
        return new Table(title, note, columns, rows.stream().map(this::cells).toList());
    }

    private List<Cell> cells(AnswerRow row) {
        boolean judged = row.text("requirement_status").orElse("").equals("ruled");
        return List.of(
                wording.districtCell(row),
                wording.word(row, "street"),
                wording.movementGroup(row),
                Cell.text(Long.toString(row.count("year"))),
                wording.month(row, "as_of"),
                wording.count(row, "people"),
                wording.count(row, "full_year_people"),
                judged ? Cell.count(row.count("full_year_people") - behind(row)) : Cell.missing(),
                judged ? Cell.count(behind(row)) : Cell.missing(),
                wording.decimal(row, "class_hours"),
                wording.count(row, "sessions"),
                wording.decimal(row, "required_hours"),
                wording.count(row, "required_sessions"),
                judged ? wording.citation(row) : Cell.missing(),
                judged ? Cell.missing() : Cell.text(wording.whyNotRuled(row, "requirement_status")));
    }
}
