package io.rosterlake.reports.workforce;

import io.rosterlake.reports.database.AnswerRow;
import io.rosterlake.reports.document.Block;
import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Column;
import io.rosterlake.reports.document.Paragraph;
import io.rosterlake.reports.document.Section;
import io.rosterlake.reports.document.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What could not be computed, and why: figures that are missing, counted by reason, with the document and article that lack something. */
final class MissingSection {
    private final WorkforceAnswers answers;
    private final Wording wording;

    MissingSection(WorkforceAnswers answers, Wording wording) {
        this.answers = answers;
        this.wording = wording;
    }

    /** Figures about the districts under their own schemes, not under those they are compared with. */
    static List<AnswerRow> own(List<AnswerRow> rows) {
        return rows.stream()
                .filter(row -> !row.text("table_name").orElse("").equals("scheme_comparison"))
                .toList();
    }

    Section section() {
        List<AnswerRow> rows = answers.people().missing().rows();
        List<AnswerRow> own = own(rows);
        List<AnswerRow> compared =
                rows.stream().filter(row -> !own.contains(row)).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(
                own.isEmpty()
                        ? wording.text("missing.none")
                        : wording.text(
                                "missing.lead",
                                wording.number(Sums.count(own, "figures")),
                                Sums.byDistrict(own).size(),
                                reasons(own).size())));
        if (!own.isEmpty()) {
            blocks.add(byReason(wording.text("missing.own"), own));
        }
        if (!compared.isEmpty()) {
            blocks.add(byReason(wording.text("missing.compared"), compared));
        }
        return new Section("missing", wording.text("missing.title"), blocks);
    }

    private Map<List<String>, List<AnswerRow>> reasons(List<AnswerRow> rows) {
        Map<List<String>, List<AnswerRow>> reasons = new LinkedHashMap<>();
        rows.forEach(row -> reasons.computeIfAbsent(List.of(figure(row), why(row)), key -> new ArrayList<>())
                .add(row));
        return reasons;
    }

    private Table byReason(String title, List<AnswerRow> rows) {
        List<List<Cell>> cells = new ArrayList<>();
        reasons(rows)
                .forEach((reason, ofReason) -> cells.add(List.of(
                        Cell.text(reason.get(0)),
                        Cell.text(reason.get(1)),
                        Cell.text(wording.list(ofReason.stream()
                                .map(wording::district)
                                .distinct()
                                .toList())),
                        Cell.count(Sums.count(ofReason, "figures")),
                        people(ofReason))));
        Table table = new Table(
                title,
                wording.text("missing.note"),
                List.of(
                        wording.wordColumn("figure.missing"),
                        wording.sentenceColumn("reason"),
                        wording.sentenceColumn("district"),
                        wording.figureColumn("figures"),
                        wording.figureColumn("people.concerned")),
                cells);
        return table.first(CommunityStaffingSection.PAGE_ROWS, wording.cut(table));
    }

    private Cell people(List<AnswerRow> rows) {
        return rows.stream().anyMatch(row -> row.number("people").isPresent())
                ? Cell.count(Sums.count(rows, "people"))
                : Cell.missing();
    }

    /** For the workbook: by district. */
    Table fullTable() {
        List<Column> columns = List.of(
                wording.wordColumn("district"),
                wording.wordColumn("table"),
                wording.wordColumn("figure.missing"),
                wording.wordColumn("scheme.compared"),
                wording.sentenceColumn("reason"),
                wording.figureColumn("figures"),
                wording.figureColumn("people.concerned"));
        List<List<Cell>> cells = answers.people().missing().rows().stream()
                .map(row -> List.of(
                        wording.districtCell(row),
                        Cell.text("gold." + row.text("table_name").orElse("")),
                        Cell.text(figure(row)),
                        row.text("scheme_id")
                                .map(scheme -> Cell.text(wording.place(scheme)))
                                .orElse(Cell.missing()),
                        Cell.text(why(row)),
                        wording.count(row, "figures"),
                        wording.count(row, "people")))
                .toList();
        return new Table(wording.text("missing.full"), wording.text("missing.note"), columns, cells);
    }

    private String figure(AnswerRow row) {
        return wording.messages()
                .name(
                        "gap",
                        row.text("table_name").orElse("") + "."
                                + row.text("figure").orElse(""));
    }

    /** The reason that the table gives, else what its status means. */
    private String why(AnswerRow row) {
        return row.text("because").map(wording::inLanguage).orElseGet(() -> wording.messages()
                .name("requirement", row.text("status").orElse("")));
    }
}
