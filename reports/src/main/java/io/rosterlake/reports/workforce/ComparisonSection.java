package io.rosterlake.reports.workforce;

import io.rosterlake.reports.database.AnswerRow;
import io.rosterlake.reports.document.Block;
import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Column;
import io.rosterlake.reports.document.Paragraph;
import io.rosterlake.reports.document.Section;
import io.rosterlake.reports.document.Table;
import io.rosterlake.reports.document.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What other schemes would demand: the people whom each district would lack, and what its people would cost, if a scheme were its own. */
final class ComparisonSection {
    private final WorkforceAnswers answers;
    private final Wording wording;
    private final ComparedCosts costs;

    ComparisonSection(WorkforceAnswers answers, Wording wording) {
        this.answers = answers;
        this.wording = wording;
        this.costs = new ComparedCosts(answers.people().comparison().rows(), wording);
    }

    Section section() {
        List<AnswerRow> rows = staffed();
        List<Block> blocks = new ArrayList<>();
        if (rows.isEmpty()) {
            blocks.add(new Paragraph(wording.text("comparison.none")));
        } else {
            blocks.add(new Paragraph(lead(rows)));
            blocks.add(matrix(rows));
            blocks.add(fullTable());
        }
        blocks.addAll(costs.blocks());
        return new Section("comparison", wording.text("comparison.title"), blocks);
    }

    /** Without the schemes that rule pay only. */
    private List<AnswerRow> staffed() {
        return answers.people().comparison().rows().stream()
                .filter(row -> !row.text("status").orElse("").equals("no_rule"))
                .toList();
    }

    /** Every cost; also for the workbook. */
    Table costTable() {
        return costs.fullTable();
    }

    private String lead(List<AnswerRow> rows) {
        return wording.text(
                "comparison.lead",
                Sums.words(rows, "scheme_id").size(),
                Sums.byDistrict(rows).size(),
                rows.size(),
                ofStatus(rows, "defined"),
                ofStatus(rows, "partly_defined"));
    }

    private static long ofStatus(List<AnswerRow> rows, String status) {
        return rows.stream()
                .filter(row -> row.text("status").orElse("").equals(status))
                .count();
    }

    /** One line a scheme, one column a district. */
    private Table matrix(List<AnswerRow> rows) {
        List<String> districts = List.copyOf(Sums.byDistrict(rows).keySet());
        List<Column> columns = new ArrayList<>(List.of(wording.wordColumn("scheme.compared")));
        Sums.byDistrict(rows)
                .values()
                .forEach(district -> columns.add(Column.figure(wording.district(district.get(0)))));
        List<List<Cell>> cells = new ArrayList<>();
        Sums.by(rows, "scheme_id").forEach((scheme, ofScheme) -> {
            Map<String, AnswerRow> byDistrict =
                    ofScheme.stream().collect(Collectors.toMap(Sums::district, row -> row, (one, other) -> other));
            List<Cell> line = new ArrayList<>(List.of(Cell.text(wording.place(scheme))));
            districts.forEach(district ->
                    line.add(byDistrict.containsKey(district) ? shortage(byDistrict.get(district)) : Cell.missing()));
            cells.add(line);
        });
        return new Table(wording.text("comparison.matrix"), wording.text("comparison.matrix.note"), columns, cells);
    }

    private Cell shortage(AnswerRow row) {
        String own = isOwn(row) ? wording.text("comparison.own") : "";
        String status = row.text("status").orElse("");
        Cell figure = wording.count(row, "gross_shortage");
        if (status.equals("partly_defined")) {
            return new Cell.Text(figure.shown() + "*" + own, Tone.WARNING);
        }
        if (!status.equals("defined")) {
            return new Cell.Missing(wording.messages().name("comparison.status", status) + own);
        }
        return own.isEmpty() ? figure : Cell.text(figure.shown() + own);
    }

    static boolean isOwn(AnswerRow row) {
        return row.text("relation").orElse("").equals("own");
    }

    /** Every figure; also for the workbook. */
    Table fullTable() {
        List<Column> columns = List.of(
                wording.wordColumn("district"),
                wording.wordColumn("as.of"),
                wording.wordColumn("scheme.compared"),
                wording.wordColumn("status"),
                wording.figureColumn("communities"),
                wording.figureColumn("status.undefined"),
                wording.figureColumn("status.contradictory"),
                wording.figureColumn("headcount.scope"),
                wording.figureColumn("required.low"),
                wording.figureColumn("required.high"),
                wording.figureColumn("target"),
                wording.figureColumn("shortage.gross"),
                wording.figureColumn("surplus.gross"),
                wording.sentenceColumn("reason"),
                wording.wordColumn("basis"));
        List<List<Cell>> cells = staffed().stream().map(this::cells).toList();
        return new Table(wording.text("comparison.full"), wording.text("comparison.full.note"), columns, cells);
    }

    private List<Cell> cells(AnswerRow row) {
        String scheme = wording.place(row.text("scheme_id").orElse(""));
        return List.of(
                wording.districtCell(row),
                wording.month(row, "period"),
                Cell.text(isOwn(row) ? scheme + wording.text("comparison.own") : scheme),
                wording.name(row, "status", "comparison.status"),
                wording.count(row, "communities"),
                wording.count(row, "communities_undefined"),
                wording.count(row, "communities_contradictory"),
                wording.count(row, "headcount"),
                wording.count(row, "required_low"),
                wording.count(row, "required_high"),
                wording.count(row, "target"),
                wording.count(row, "gross_shortage"),
                wording.count(row, "gross_surplus"),
                row.text("missing")
                        .map(reason -> Cell.text(wording.inLanguage(reason)))
                        .orElse(Cell.missing()),
                wording.basis(row));
    }
}
