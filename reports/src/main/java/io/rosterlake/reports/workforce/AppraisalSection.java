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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Appraisals: how people were graded, whether 优秀 is above its cap, and whether scores contradict grades. */
final class AppraisalSection {
    private static final Map<String, String> GRADES = new LinkedHashMap<>();

    static {
        GRADES.put("优秀", "#2c7a54");
        GRADES.put("合格", "#8fb79f");
        GRADES.put("基本合格", "#d19a3a");
        GRADES.put("不合格", "#b5473c");
    }

    /** On the page all rows are whole districts. */
    private static final Set<Integer> STREET = Set.of(1);

    private final WorkforceAnswers answers;
    private final Wording wording;

    AppraisalSection(WorkforceAnswers answers, Wording wording) {
        this.answers = answers;
        this.wording = wording;
    }

    Section section() {
        List<AnswerRow> rows = Sums.wholeDistricts(answers.people().appraisals().rows());
        List<Block> blocks = new ArrayList<>();
        if (rows.isEmpty()) {
            blocks.add(new Paragraph(wording.text("appraisal.none")));
        } else {
            List<AnswerRow> newest = TrainingSection.newestYear(rows);
            blocks.add(new Paragraph(lead(newest)));
            blocks.add(chart(newest));
            blocks.add(table(wording.text("appraisal.districts"), newest).withoutColumns(STREET));
            addStreetsOverCap(blocks);
        }
        return new Section("appraisal", wording.text("appraisal.title"), blocks);
    }

    private String lead(List<AnswerRow> rows) {
        List<AnswerRow> excellent = grade(rows, "优秀");
        long assessed = Sums.byDistrict(rows).values().stream()
                .mapToLong(district -> district.get(0).count("assessed"))
                .sum();
        long people = Sums.count(excellent, "people");
        List<AnswerRow> capped = excellent.stream()
                .filter(row -> row.number("cap_people").isPresent())
                .toList();
        List<AnswerRow> judged = rows.stream()
                .filter(row -> row.number("score_grade_conflicts").isPresent())
                .toList();
        return wording.text(
                "appraisal.lead",
                wording.number(people),
                wording.number(assessed),
                wording.percent(people, assessed),
                capped.size(),
                capped.stream().filter(row -> row.count("over_cap") > 0).count(),
                wording.number(Sums.count(judged, "score_grade_conflicts")),
                wording.number(Sums.count(judged, "scored")));
    }

    private static List<AnswerRow> grade(List<AnswerRow> rows, String grade) {
        return rows.stream()
                .filter(row -> row.text("grade").orElse("").equals(grade))
                .toList();
    }

    private Chart chart(List<AnswerRow> rows) {
        List<List<AnswerRow>> districts = List.copyOf(Sums.byDistrict(rows).values());
        List<Chart.Series> series = new ArrayList<>();
        GRADES.forEach((grade, colour) -> series.add(new Chart.Series(
                wording.messages().name("grade", grade),
                colour,
                "grade",
                districts.stream()
                        .map(district -> grade(district, grade).stream()
                                .findFirst()
                                .flatMap(row -> row.number("share"))
                                .orElse(BigDecimal.ZERO))
                        .toList())));
        return new Chart(
                wording.text("appraisal.chart"),
                wording.text("appraisal.chart.note"),
                Chart.Direction.HORIZONTAL,
                Format.RATE,
                districts.stream()
                        .map(district -> wording.district(district.get(0)) + " · "
                                + district.get(0).count("year"))
                        .toList(),
                series,
                Optional.empty());
    }

    private void addStreetsOverCap(List<Block> blocks) {
        List<AnswerRow> over = TrainingSection.newestYear(
                        answers.people().appraisals().rows())
                .stream()
                .filter(row -> row.text("street").isPresent() && row.count("over_cap") > 0)
                .toList();
        if (!over.isEmpty()) {
            blocks.add(table(wording.text("appraisal.over", over.size()), over));
        }
    }

    /** For the workbook: every district, street, year and grade. */
    Table fullTable() {
        return table(
                wording.text("appraisal.full"), answers.people().appraisals().rows());
    }

    private Table table(String title, List<AnswerRow> rows) {
        List<Column> columns = List.of(
                wording.wordColumn("district"),
                wording.wordColumn("street"),
                wording.wordColumn("year"),
                wording.wordColumn("grade"),
                wording.figureColumn("people"),
                wording.figureColumn("assessed"),
                wording.figureColumn("share"),
                wording.figureColumn("cap.rate"),
                wording.figureColumn("cap.people"),
                wording.figureColumn("over.cap"),
                wording.figureColumn("scored"),
                wording.figureColumn("score.conflicts"),
                wording.sentenceColumn("cap.rule"));
        return new Table(
                title,
                wording.text("appraisal.note"),
                columns,
                rows.stream().map(this::cells).toList());
    }

    private List<Cell> cells(AnswerRow row) {
        return List.of(
                wording.districtCell(row),
                Cell.text(row.text("street").orElse(wording.text("word.whole.district"))),
                Cell.text(Long.toString(row.count("year"))),
                wording.name(row, "grade", "grade"),
                wording.count(row, "people"),
                wording.count(row, "assessed"),
                wording.rate(row, "share"),
                wording.rate(row, "cap_rate"),
                wording.count(row, "cap_people"),
                wording.count(row, "over_cap"),
                wording.count(row, "scored"),
                wording.count(row, "score_grade_conflicts"),
                cap(row));
    }

    /** The article of the cap, or why there is none; only 优秀 has one. */
    private Cell cap(AnswerRow row) {
        if (!row.text("grade").orElse("").equals("优秀")) {
            return Cell.missing();
        }
        return row.text("cap_status").orElse("").equals("ruled")
                ? wording.citation(row)
                : new Cell.Missing(wording.messages()
                        .name("requirement", row.text("cap_status").orElse("")));
    }
}
