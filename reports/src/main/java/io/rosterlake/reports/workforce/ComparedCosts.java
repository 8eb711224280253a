package io.rosterlake.reports.workforce;

import io.rosterlake.reports.database.AnswerRow;
import io.rosterlake.reports.document.Block;
import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Column;
import io.rosterlake.reports.document.Paragraph;
import io.rosterlake.reports.document.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What today's people would cost under each scheme, and what it would cost to hire those who are short of its minimum. An
 * amount that rests on made-up numbers says so in the title and in its row; one that lacks a part is not shown as the whole.
 */
final class ComparedCosts {
    private static final String KNOWN = "known_cost_per_month";

    private final List<AnswerRow> rows;
    private final Wording wording;

    /** @param rows the comparison, of which those have costs that stand on a district's last register */
    ComparedCosts(List<AnswerRow> rows, Wording wording) {
        this.rows = rows.stream()
                .filter(row -> row.number(KNOWN).isPresent()
                        || row.text("cost_missing").isPresent())
                .toList();
        this.wording = wording;
    }

    /** What is told, and by scheme what the others lack; nothing when no register has costs. */
    List<Block> blocks() {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<AnswerRow> told =
                rows.stream().filter(row -> row.number(KNOWN).isPresent()).toList();
        List<AnswerRow> untold =
                rows.stream().filter(row -> row.number(KNOWN).isEmpty()).toList();
        long whole = told.stream()
                .filter(row -> row.number("cost_per_month").isPresent())
                .count();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(
                wording.text("comparison.cost.lead", rows.size(), whole, told.size() - whole, untold.size())));
        if (!told.isEmpty()) {
            blocks.add(table(told));
        }
        if (!untold.isEmpty()) {
            blocks.add(untold(untold));
        }
        return blocks;
    }

    /** Every row; for the workbook. */
    Table fullTable() {
        return table(rows);
    }

    private Table table(List<AnswerRow> shown) {
        List<Column> columns = List.of(
                wording.wordColumn("district"),
                wording.wordColumn("as.of"),
                wording.wordColumn("scheme.compared"),
                wording.figureColumn("cost.people"),
                wording.figureColumn("cost.month"),
                wording.figureColumn("cost.worker"),
                wording.figureColumn("cost.household"),
                wording.figureColumn("cost.wages"),
                wording.figureColumn("cost.known"),
                wording.figureColumn("cost.fill.people"),
                wording.figureColumn("cost.fill"),
                wording.wordColumn("basis"),
                wording.sentenceColumn("cost.missing"));
        return new Table(
                marked(shown),
                wording.text("comparison.cost.note"),
                columns,
                shown.stream().map(this::cells).toList());
    }

    /** Nobody may take the amounts for firm who sees the title. */
    private String marked(List<AnswerRow> shown) {
        String title = wording.text("comparison.cost.title");
        boolean isMadeUp =
                shown.stream().anyMatch(row -> row.text("cost_basis").orElse("").equals("illustrative"));
        return isMadeUp ? wording.text("finance.mark", wording.text("finance.mark.illustrative")) + title : title;
    }

    private List<Cell> cells(AnswerRow row) {
        return List.of(
                wording.districtCell(row),
                wording.month(row, "period"),
                Cell.text(scheme(row) + (ComparisonSection.isOwn(row) ? wording.text("comparison.own") : "")),
                wording.count(row, "cost_people"),
                wording.money(row, "cost_per_month"),
                wording.money(row, "cost_per_worker"),
                wording.money(row, "cost_per_household"),
                wording.money(row, "wage_cost_per_month"),
                wording.money(row, KNOWN),
                wording.count(row, "fill_people"),
                wording.money(row, "fill_cost_per_month"),
                wording.basis(row, "cost_basis"),
                Cell.text(missing(row)));
    }

    /** One line for each scheme and reason. */
    private Table untold(List<AnswerRow> untold) {
        Map<List<String>, List<String>> districts = new LinkedHashMap<>();
        untold.forEach(row -> districts
                .computeIfAbsent(List.of(scheme(row), missing(row)), ignored -> new ArrayList<>())
                .add(wording.district(row)));
        List<List<Cell>> cells = new ArrayList<>();
        districts.forEach((why, where) ->
                cells.add(List.of(Cell.text(why.get(0)), Cell.text(why.get(1)), Cell.text(wording.list(where)))));
        return new Table(
                wording.text("comparison.cost.untold"),
                "",
                List.of(
                        wording.wordColumn("scheme.compared"),
                        wording.sentenceColumn("cost.missing"),
                        wording.sentenceColumn("district")),
                cells);
    }

    private String scheme(AnswerRow row) {
        return wording.place(row.text("scheme_id").orElse(""));
    }

    private String missing(AnswerRow row) {
        return row.text("cost_missing").map(wording::inLanguage).orElse("");
    }
}
