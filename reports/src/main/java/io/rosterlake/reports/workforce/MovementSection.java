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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Movement: joiners, leavers by reason and transfers, by month over all districts and by district over 12 months. */
final class MovementSection {
    /** Columns of leavers, one a reason. */
    static final List<String> LEAVERS = List.of(
            "leavers_resigned",
            "leavers_retired",
            "leavers_dismissed",
            "leavers_contract_ended",
            "leavers_other",
            "leavers_inferred");

    private static final Map<String, String> COLOURS = Map.of(
            "joiners", "#2f6690",
            "transfers_in", "#9cb8d1",
            "leavers_resigned", "#b5473c",
            "leavers_retired", "#d9956b",
            "leavers_dismissed", "#7d2b30",
            "leavers_contract_ended", "#c2a05a",
            "leavers_other", "#98a2ad",
            "leavers_inferred", "#5f6b76",
            "transfers_out", "#cfd6dd");

    /** On the page all rows are everybody. */
    private static final Set<Integer> GROUP = Set.of(1);

    private final WorkforceAnswers answers;
    private final Wording wording;

    MovementSection(WorkforceAnswers answers, Wording wording) {
        this.answers = answers;
        this.wording = wording;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (answers.monthlyMovement().isEmpty()) {
            blocks.add(new Paragraph(wording.text("headline.movement.none")));
        } else {
            blocks.add(monthlyChart());
            blocks.add(monthlyTable());
            blocks.add(districtTable(Sums.everybody(answers.yearlyMovement().rows()))
                    .withoutColumns(GROUP));
        }
        return new Section("movement", wording.text("movement.title"), blocks);
    }

    /** For the workbook: all districts together, by month. */
    Table monthlyTable() {
        return monthlyTableOf(byMonth());
    }

    /** For the workbook: 12 months by district and staff group. */
    Table yearlyTable() {
        return districtTable(answers.yearlyMovement().rows());
    }

    private Chart monthlyChart() {
        Map<LocalDate, List<AnswerRow>> months = byMonth();
        List<Chart.Series> series = new ArrayList<>();
        for (String column : List.of("joiners", "transfers_in")) {
            series.add(monthlySeries(column, months.values(), 1));
        }
        for (String column : LEAVERS) {
            series.add(monthlySeries(column, months.values(), -1));
        }
        series.add(monthlySeries("transfers_out", months.values(), -1));
        return new Chart(
                wording.text("movement.chart"),
                wording.text("movement.chart.note"),
                Chart.Direction.VERTICAL,
                Format.COUNT,
                monthLabels(months),
                series,
                Optional.empty());
    }

    /** Months; those that lack a district which other months have carry an asterisk. */
    private static List<String> monthLabels(Map<LocalDate, List<AnswerRow>> months) {
        int most = months.values().stream().mapToInt(List::size).max().orElse(0);
        List<String> labels = new ArrayList<>();
        months.forEach((month, rows) -> labels.add(Wording.isoMonth(month) + (rows.size() < most ? "*" : "")));
        return labels;
    }

    private Chart.Series monthlySeries(String column, Collection<List<AnswerRow>> months, long sign) {
        return new Chart.Series(
                wording.text("column." + column),
                COLOURS.getOrDefault(column, ""),
                "movement",
                months.stream()
                        .map(rows -> BigDecimal.valueOf(sign * Sums.count(rows, column)))
                        .toList());
    }

    private Table monthlyTableOf(Map<LocalDate, List<AnswerRow>> months) {
        List<List<Cell>> rows = new ArrayList<>();
        months.forEach((month, districts) -> {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(Wording.isoMonth(month)));
            cells.add(Cell.count(districts.size()));
            cells.addAll(movement(districts));
            rows.add(cells);
        });
        List<Column> columns = new ArrayList<>(List.of(wording.wordColumn("month"), wording.figureColumn("districts")));
        columns.addAll(movementColumns());
        return new Table(wording.text("movement.monthly"), wording.text("movement.monthly.note"), columns, rows);
    }

    private Table districtTable(List<AnswerRow> answer) {
        List<List<Cell>> rows = answer.stream().map(this::districtCells).toList();
        List<Column> columns = new ArrayList<>(List.of(
                wording.wordColumn("district"),
                wording.wordColumn("group"),
                wording.wordColumn("period"),
                wording.figureColumn("months")));
        columns.addAll(movementColumns());
        return new Table(wording.text("movement.districts"), wording.text("movement.districts.note"), columns, rows);
    }

    private List<Cell> districtCells(AnswerRow row) {
        List<Cell> cells = new ArrayList<>();
        cells.add(wording.districtCell(row));
        cells.add(wording.movementGroup(row));
        cells.add(Cell.text(wording.month(row, "first_period").shown() + " – "
                + wording.month(row, "last_period").shown()));
        cells.add(wording.count(row, "months"));
        cells.addAll(movement(List.of(row)));
        return cells;
    }

    /** For the workbook: every month of every district. */
    Table monthlyDistrictTable() {
        List<Column> columns = new ArrayList<>(List.of(wording.wordColumn("month"), wording.wordColumn("district")));
        columns.addAll(movementColumns());
        List<List<Cell>> rows = answers.monthlyMovement().rows().stream()
                .map(row -> {
                    List<Cell> cells =
                            new ArrayList<>(List.of(wording.month(row, "period"), wording.districtCell(row)));
                    cells.addAll(movement(List.of(row)));
                    return cells;
                })
                .<List<Cell>>map(List::copyOf)
                .toList();
        return new Table(wording.text("movement.full"), wording.text("movement.monthly.note"), columns, rows);
    }

    private List<Column> movementColumns() {
        List<Column> columns = new ArrayList<>();
        for (String column : List.of("opening", "joiners", "transfers_in")) {
            columns.add(wording.figureColumn(column));
        }
        LEAVERS.forEach(column -> columns.add(wording.figureColumn(column)));
        for (String column : List.of("leavers", "transfers_out", "closing", "residual")) {
            columns.add(wording.figureColumn(column));
        }
        return columns;
    }

    private List<Cell> movement(List<AnswerRow> rows) {
        List<Cell> cells = new ArrayList<>();
        for (String column : List.of("opening", "joiners", "transfers_in")) {
            cells.add(Cell.count(Sums.count(rows, column)));
        }
        LEAVERS.forEach(column -> cells.add(Cell.count(Sums.count(rows, column))));
        cells.add(Cell.count(Sums.leavers(rows)));
        for (String column : List.of("transfers_out", "closing", "residual")) {
            cells.add(Cell.count(Sums.count(rows, column)));
        }
        return cells;
    }

    private Map<LocalDate, List<AnswerRow>> byMonth() {
        return answers.monthlyMovement().rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.date("period").orElseThrow(), TreeMap::new, Collectors.toList()));
    }
}
