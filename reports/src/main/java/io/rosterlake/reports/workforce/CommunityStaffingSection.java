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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Staffing by community: who is short and against which article; where rules contradict each other or are missing, and why. */
final class CommunityStaffingSection {
    /** Rows of a list on the page; the workbook has all. */
    static final int PAGE_ROWS = 300;

    private final WorkforceAnswers answers;
    private final Wording wording;

    CommunityStaffingSection(WorkforceAnswers answers, Wording wording) {
        this.answers = answers;
        this.wording = wording;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(wording.text("communities.intro")));
        addList(blocks, "short", "shortage", rows("short", "shortage"));
        addList(blocks, "contradictory", "shortage", rows("contradictory", "shortage"));
        addUndefined(blocks);
        addList(blocks, "over", "surplus", rows("over", "surplus"));
        return new Section("communities", wording.text("communities.title"), blocks);
    }

    /** All communities and groups, for the workbook. */
    Table fullTable() {
        List<List<Cell>> cells =
                answers.communityStaffing().rows().stream().map(this::fullCells).toList();
        return new Table(
                wording.text("communities.full"),
                wording.text("communities.full.note"),
                List.of(
                        wording.wordColumn("district"),
                        wording.wordColumn("as.of"),
                        wording.wordColumn("street"),
                        wording.wordColumn("community"),
                        wording.wordColumn("group"),
                        wording.wordColumn("status"),
                        wording.figureColumn("headcount"),
                        wording.figureColumn("required.low"),
                        wording.figureColumn("required.high"),
                        wording.figureColumn("target"),
                        wording.figureColumn("shortage"),
                        wording.figureColumn("surplus"),
                        wording.figureColumn("households"),
                        wording.figureColumn("households.per.worker"),
                        wording.figureColumn("residents"),
                        wording.wordColumn("population.basis"),
                        wording.figureColumn("per.10k"),
                        wording.sentenceColumn("rule"),
                        wording.wordColumn("basis"),
                        wording.sentenceColumn("reason")),
                cells);
    }

    private List<Cell> fullCells(AnswerRow row) {
        return List.of(
                wording.districtCell(row),
                wording.month(row, "period"),
                wording.word(row, "street"),
                wording.word(row, "community_name"),
                Cell.text(wording.group(row)),
                wording.status(row),
                wording.count(row, "headcount"),
                wording.count(row, "required_low"),
                wording.count(row, "required_high"),
                wording.count(row, "target"),
                wording.count(row, "shortage"),
                wording.count(row, "surplus"),
                wording.count(row, "households"),
                wording.decimal(row, "households_per_worker"),
                wording.count(row, "residents"),
                wording.name(row, "population_basis", "population"),
                wording.decimal(row, "workers_per_10k_residents"),
                wording.citation(row),
                wording.basis(row),
                reason(row).map(Cell::text).orElse(Cell.missing()));
    }

    private void addList(List<Block> blocks, String status, String gapColumn, List<AnswerRow> rows) {
        String title = wording.text("communities." + status, rows.size());
        if (rows.isEmpty()) {
            blocks.add(new Paragraph(wording.text("communities.none", title)));
            return;
        }
        List<Column> columns = List.of(
                wording.wordColumn("district"),
                wording.wordColumn("street"),
                wording.wordColumn("community"),
                wording.wordColumn("group"),
                wording.figureColumn("households"),
                wording.figureColumn("headcount"),
                wording.wordColumn("required"),
                wording.figureColumn(gapColumn),
                wording.sentenceColumn("rule"),
                wording.wordColumn("basis"));
        List<List<Cell>> cells = rows.stream()
                .map(row -> List.of(
                        wording.districtCell(row),
                        wording.word(row, "street"),
                        wording.word(row, "community_name"),
                        Cell.text(wording.group(row)),
                        wording.count(row, "households"),
                        wording.count(row, "headcount"),
                        required(row),
                        wording.count(row, gapColumn),
                        wording.citation(row),
                        wording.basis(row)))
                .toList();
        blocks.add(cut(new Table(title, wording.text("communities." + status + ".note"), columns, cells)));
    }

    private void addUndefined(List<Block> blocks) {
        List<AnswerRow> rows = rows("undefined", "households");
        String title = wording.text("communities.undefined", rows.size());
        if (rows.isEmpty()) {
            blocks.add(new Paragraph(wording.text("communities.none", title)));
            return;
        }
        List<Column> columns = List.of(
                wording.wordColumn("district"),
                wording.wordColumn("street"),
                wording.wordColumn("community"),
                wording.wordColumn("group"),
                wording.figureColumn("households"),
                wording.figureColumn("headcount"),
                wording.sentenceColumn("reason"));
        List<List<Cell>> cells = rows.stream()
                .map(row -> List.of(
                        wording.districtCell(row),
                        wording.word(row, "street"),
                        wording.word(row, "community_name"),
                        Cell.text(wording.group(row)),
                        wording.count(row, "households"),
                        wording.count(row, "headcount"),
                        reason(row).map(Cell::text).orElse(Cell.missing())))
                .toList();
        blocks.add(cut(new Table(title, wording.text("communities.undefined.note"), columns, cells)));
    }

    private Table cut(Table table) {
        return table.first(PAGE_ROWS, wording.cut(table));
    }

    /** Rows of a status, the largest gap first; equal gaps stay in the order of districts and streets. */
    private List<AnswerRow> rows(String status, String gapColumn) {
        return answers.communityStaffing().rows().stream()
                .filter(row -> row.text("status").orElse("").equals(status))
                .sorted(Comparator.comparingLong((AnswerRow row) -> row.count(gapColumn))
                        .reversed())
                .toList();
    }

    /** What the rules ask for, such as {@code 5–9}. */
    private Cell required(AnswerRow row) {
        Optional<String> low =
                row.number("required_low").map(number -> number.toBigInteger().toString());
        Optional<String> high =
                row.number("required_high").map(number -> number.toBigInteger().toString());
        if (low.isPresent() && high.isPresent()) {
            if (row.count("required_low") > row.count("required_high")) {
                return new Cell.Text(wording.text("required.contradictory", low.get(), high.get()), Tone.WARNING);
            }
            return Cell.text(low.equals(high) ? low.get() : low.get() + "–" + high.get());
        }
        return low.map(number -> Cell.text("≥ " + number))
                .or(() -> high.map(number -> Cell.text("≤ " + number)))
                .orElse(Cell.missing());
    }

    private Optional<String> reason(AnswerRow row) {
        return switch (row.text("status").orElse("")) {
            case "contradictory" ->
                Optional.of(
                        wording.text("reason.contradictory", row.count("required_low"), row.count("required_high")));
            case "undefined" ->
                Optional.of(row.text("undefined_because")
                        .map(wording::inLanguage)
                        .orElse(wording.text("reason.not.stated")));
            case "no_rule" -> Optional.of(wording.text("reason.no.rule"));
            default -> Optional.empty();
        };
    }
}
