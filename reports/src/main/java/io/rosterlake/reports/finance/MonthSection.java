package io.rosterlake.reports.finance;

import io.rosterlake.reports.document.Block;
import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Column;
import io.rosterlake.reports.document.Format;
import io.rosterlake.reports.document.Formula;
import io.rosterlake.reports.document.Paragraph;
import io.rosterlake.reports.document.Section;
import io.rosterlake.reports.document.Sheet;
import io.rosterlake.reports.document.Table;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The budget month by month: one table by component, one by district, one by source of funding. */
final class MonthSection {
    private static final List<Dimension> TOLD =
            List.of(Dimension.COMPONENT, Dimension.DISTRICT, Dimension.STAFF_GROUP, Dimension.FUNDING_SOURCE);

    private final FinanceAnswers answers;
    private final FinanceWording wording;
    private final DetailSheet detail;

    MonthSection(FinanceAnswers answers, FinanceWording wording, DetailSheet detail) {
        this.answers = answers;
        this.wording = wording;
        this.detail = detail;
    }

    /** The page has the components of each scenario apart; the workbook everything. */
    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(wording.text("finance.month.lead")));
        for (String scenario : scenarios()) {
            String title = Firmness.of(answers, scenario)
                    .marked(
                            wording,
                            wording.text(
                                    "finance.title.of",
                                    wording.scenario(scenario),
                                    wording.text("finance.by.month.component")));
            blocks.add(table(Dimension.COMPONENT, title, List.of(scenario)));
        }
        return new Section("by-month", wording.text("finance.by.month"), blocks);
    }

    List<Sheet> sheets() {
        return TOLD.stream()
                .map(dimension -> new Sheet(
                        wording.text("finance.sheet.month." + dimension.family()),
                        List.of(table(
                                dimension,
                                Firmness.of(answers)
                                        .marked(wording, wording.text("finance.by.month." + dimension.family())),
                                scenarios())),
                        2))
                .toList();
    }

    private List<String> scenarios() {
        return wording.inOrder(Dimension.SCENARIO, answers.budget().codes(Dimension.SCENARIO));
    }

    private Table table(Dimension dimension, String title, List<String> scenarios) {
        List<String> codes = wording.inOrder(
                dimension, answers.budget().codes(dimension, row -> scenarios.contains(row.code(Dimension.SCENARIO))));
        List<Column> columns = new ArrayList<>();
        columns.add(wording.column(Dimension.SCENARIO));
        columns.add(wording.word("month"));
        codes.forEach(code -> columns.add(Column.figure(wording.name(dimension, code))));
        columns.add(Column.figure(wording.text("word.total")));
        List<List<Cell>> rows = new ArrayList<>();
        for (String scenario : scenarios) {
            Budget whole = answers.budget().part(Dimension.SCENARIO, scenario);
            List<Budget> parts =
                    codes.stream().map(code -> whole.part(dimension, code)).toList();
            for (YearMonth month : whole.horizon().all().all()) {
                List<Cell> cells = new ArrayList<>();
                cells.add(Cell.text(wording.scenario(scenario)));
                cells.add(Cell.text(month.toString()));
                for (int part = 0; part < parts.size(); part++) {
                    cells.add(amount(parts.get(part), dimension, codes.get(part), month));
                }
                cells.add(Cell.computed(amount(whole, month), Format.MONEY, new Formula.RowSum(2, codes.size() + 1)));
                rows.add(cells);
            }
        }
        return new Table(title, wording.text("finance.month.note"), columns, rows);
    }

    private Cell amount(Budget part, Dimension dimension, String code, YearMonth month) {
        return Cell.computed(
                amount(part, month),
                Format.MONEY,
                detail.sum(
                        detail.month(month), DetailSheet.sameAs(Dimension.SCENARIO, 0), detail.with(dimension, code)));
    }

    private static BigDecimal amount(Budget part, YearMonth month) {
        return part.amount(row -> true, new Months(month, month));
    }
}
