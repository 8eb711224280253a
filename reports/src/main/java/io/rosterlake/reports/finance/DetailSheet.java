package io.rosterlake.reports.finance;

import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Column;
import io.rosterlake.reports.document.Format;
import io.rosterlake.reports.document.Formula;
import io.rosterlake.reports.document.Sheet;
import io.rosterlake.reports.document.Table;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The sheet with every amount: one row for each scenario, district, staff group, component, source of funding and basis, one column a month. Only here are amounts
 * numbers; its years, and all totals of other sheets, are formulas over them.
 */
final class DetailSheet {
    /** Behind the dimensions: whether the row can be compared between scenarios. */
    private static final int COMPARABLE = Dimension.values().length;

    private static final int FIRST_YEAR = COMPARABLE + 1;

    private final FinanceAnswers answers;
    private final FinanceWording wording;
    private final Horizon horizon;

    DetailSheet(FinanceAnswers answers, FinanceWording wording) {
        this.answers = answers;
        this.wording = wording;
        this.horizon = answers.budget().horizon();
    }

    String name() {
        return wording.text("finance.sheet.detail");
    }

    int year(int year) {
        return FIRST_YEAR + horizon.years().indexOf(year);
    }

    int total() {
        return FIRST_YEAR + horizon.years().size();
    }

    int firstTwelve() {
        return total() + 1;
    }

    int nextTwelve() {
        return total() + 2;
    }

    int month(YearMonth month) {
        return total() + 3 + horizon.all().all().indexOf(month);
    }

    /** The sum of a column over the rows that match. */
    Formula sum(int column, Formula.Match... matches) {
        return new Formula.MatchingSum(name(), column, List.of(matches));
    }

    /** Rows of what a cell of the formula's own row names. */
    static Formula.Match sameAs(Dimension dimension, int own) {
        return new Formula.Match.SameAs(dimension.ordinal(), own);
    }

    /** Rows of one code. */
    Formula.Match with(Dimension dimension, String code) {
        return new Formula.Match.Word(dimension.ordinal(), wording.name(dimension, code));
    }

    /** Rows that can be compared between scenarios. */
    Formula.Match comparable() {
        return new Formula.Match.Word(COMPARABLE, wording.text("finance.yes"));
    }

    Sheet sheet() {
        Comparable comparable = Comparable.of(answers);
        Comparator<BudgetRow> order = Comparator.comparing(row -> "");
        for (Dimension dimension : Dimension.values()) {
            List<String> codes = wording.inOrder(dimension, answers.budget().codes(dimension));
            order = order.thenComparing(row -> codes.indexOf(row.code(dimension)));
        }
        List<List<Cell>> cells = answers.budget().rows().stream()
                .sorted(order)
                .map(row -> cells(row, comparable.has(row)))
                .toList();
        Table table = new Table(
                Firmness.of(answers).marked(wording, wording.text("finance.detail")),
                wording.text("finance.detail.note"),
                columns(),
                cells);
        return new Sheet(name(), List.of(table), COMPARABLE);
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            columns.add(wording.column(dimension));
        }
        columns.add(wording.word("comparable"));
        horizon.years().forEach(year -> columns.add(Column.figure(wording.year(horizon.of(year)))));
        columns.add(wording.figure("horizon"));
        columns.add(wording.figure("first.twelve"));
        columns.add(wording.figure("next.twelve"));
        horizon.all().all().forEach(month -> columns.add(Column.figure(month.toString())));
        return columns;
    }

    private List<Cell> cells(BudgetRow row, boolean comparable) {
        List<Cell> cells = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            cells.add(Cell.text(wording.name(dimension, row.code(dimension))));
        }
        cells.add(Cell.text(wording.text(comparable ? "finance.yes" : "finance.no")));
        horizon.years().forEach(year -> cells.add(sumOf(row, Optional.of(horizon.of(year)))));
        cells.add(Cell.computed(row.amount(horizon.all()), Format.MONEY, new Formula.RowSum(FIRST_YEAR, total() - 1)));
        cells.add(sumOf(row, horizon.firstTwelve()));
        cells.add(sumOf(row, horizon.nextTwelve()));
        horizon.all()
                .all()
                .forEach(month ->
                        cells.add(Cell.figure(Optional.ofNullable(row.amounts().get(month)), Format.MONEY)));
        return cells;
    }

    private Cell sumOf(BudgetRow row, Optional<Months> months) {
        return months.map(span -> Cell.computed(
                        row.amount(span), Format.MONEY, new Formula.RowSum(month(span.first()), month(span.last()))))
                .orElse(Cell.missing());
    }
}
