package io.rosterlake.reports.workforce;

import io.rosterlake.reports.database.AnswerRow;
import io.rosterlake.reports.document.Block;
import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Chart;
import io.rosterlake.reports.document.Format;
import io.rosterlake.reports.document.Section;
import io.rosterlake.reports.document.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Staffing by district: communities by status, shortage and surplus in people, density against the national figure. */
final class DistrictStaffingSection {
    /** 中办国办 2024-03-28: 18 workers per 10,000 urban permanent residents, controlled at city or county level. */
    private static final BigDecimal NATIONAL_PER_10K = BigDecimal.valueOf(18);

    private static final List<String> STATUSES = List.of("short", "within", "over", "contradictory", "undefined");
    private static final List<String> COLOURS = List.of("#b5473c", "#5d8c70", "#d19a3a", "#7a5c9e", "#98a2ad");

    private final WorkforceAnswers answers;
    private final Wording wording;

    DistrictStaffingSection(WorkforceAnswers answers, Wording wording) {
        this.answers = answers;
        this.wording = wording;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(statusChart());
        blocks.add(densityChart());
        blocks.add(table());
        return new Section("districts", wording.text("districts.title"), blocks);
    }

    Table table() {
        List<List<Cell>> rows =
                answers.districtStaffing().rows().stream().map(this::cells).toList();
        return new Table(
                wording.text("districts.table"),
                wording.text("districts.table.note"),
                List.of(
                        wording.wordColumn("district"),
                        wording.wordColumn("as.of"),
                        wording.wordColumn("group"),
                        wording.figureColumn("communities"),
                        wording.figureColumn("status.short"),
                        wording.figureColumn("status.within"),
                        wording.figureColumn("status.over"),
                        wording.figureColumn("status.contradictory"),
                        wording.figureColumn("status.undefined"),
                        wording.figureColumn("status.no_rule"),
                        wording.figureColumn("headcount"),
                        wording.figureColumn("households"),
                        wording.figureColumn("shortage.gross"),
                        wording.figureColumn("surplus.gross"),
                        wording.figureColumn("net"),
                        wording.figureColumn("per.10k.residents"),
                        wording.figureColumn("per.10k.registered")),
                rows);
    }

    private List<Cell> cells(AnswerRow row) {
        boolean judged = row.count("communities") > row.count("communities_no_rule");
        List<Cell> cells = new ArrayList<>();
        cells.add(wording.districtCell(row));
        cells.add(wording.month(row, "period"));
        cells.add(Cell.text(wording.group(row)));
        cells.add(wording.count(row, "communities"));
        for (String status : STATUSES) {
            cells.add(judged ? wording.count(row, "communities_" + status) : Cell.missing());
        }
        cells.add(wording.count(row, "communities_no_rule"));
        cells.add(wording.count(row, "headcount"));
        cells.add(wording.count(row, "households"));
        for (String column : List.of("gross_shortage", "gross_surplus", "net")) {
            cells.add(judged ? wording.count(row, column) : Cell.missing());
        }
        cells.add(wording.decimal(row, "workers_per_10k_residents"));
        cells.add(wording.decimal(row, "workers_per_10k_registered"));
        return cells;
    }

    private Chart statusChart() {
        List<AnswerRow> rows = answers.districtStaffing().rows().stream()
                .filter(row -> row.count("communities") > row.count("communities_no_rule"))
                .toList();
        List<Chart.Series> series = new ArrayList<>();
        for (int index = 0; index < STATUSES.size(); index++) {
            String status = STATUSES.get(index);
            series.add(new Chart.Series(
                    wording.messages().name("status", status),
                    COLOURS.get(index),
                    "status",
                    rows.stream()
                            .map(row -> row.number("communities_" + status).orElse(null))
                            .toList()));
        }
        return new Chart(
                wording.text("districts.chart.status"),
                wording.text("districts.chart.status.note"),
                Chart.Direction.HORIZONTAL,
                Format.COUNT,
                rows.stream()
                        .map(row -> wording.district(row) + " · " + wording.group(row))
                        .toList(),
                series,
                Optional.empty());
    }

    private Chart densityChart() {
        List<AnswerRow> rows = Sums.everybody(answers.districtStaffing().rows());
        return new Chart(
                wording.text("districts.chart.density"),
                wording.text("districts.chart.density.note"),
                Chart.Direction.HORIZONTAL,
                Format.DECIMAL,
                rows.stream().map(wording::district).toList(),
                List.of(
                        density("workers_per_10k_residents", "#2f6690", rows),
                        density("workers_per_10k_registered", "#9cb8d1", rows)),
                Optional.of(new Chart.Reference(wording.text("districts.chart.density.reference"), NATIONAL_PER_10K)));
    }

    private Chart.Series density(String column, String colour, List<AnswerRow> rows) {
        return new Chart.Series(
                wording.text("series." + column),
                colour,
                "",
                rows.stream().map(row -> row.number(column).orElse(null)).toList());
    }
}
