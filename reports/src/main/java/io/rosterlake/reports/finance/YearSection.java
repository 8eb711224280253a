package io.rosterlake.reports.finance;

import static io.rosterlake.reports.finance.Budget.with;

import io.rosterlake.reports.document.Block;
import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Chart;
import io.rosterlake.reports.document.Column;
import io.rosterlake.reports.document.Format;
import io.rosterlake.reports.document.Formula;
import io.rosterlake.reports.document.Section;
import io.rosterlake.reports.document.Sheet;
import io.rosterlake.reports.document.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The budget by calendar year, told apart by one dimension: by district, component, staff group or source of funding. A table for each scenario, and a chart unless it had too many colours to tell. */
final class YearSection {
    private final FinanceAnswers answers;
    private final FinanceWording wording;
    private final DetailSheet detail;
    private final Dimension dimension;

    YearSection(FinanceAnswers answers, FinanceWording wording, DetailSheet detail, Dimension dimension) {
        this.answers = answers;
        this.wording = wording;
        this.detail = detail;
        this.dimension = dimension;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        for (String scenario : scenarios()) {
            if (codes(scenario).size() <= Palette.size()) {
                blocks.add(chart(scenario));
            }
            blocks.add(table(scenario));
        }
        return new Section("by-" + dimension.family(), title(), blocks);
    }

    Sheet sheet() {
        return new Sheet(
                wording.text("finance.sheet." + dimension.family()),
                scenarios().stream().map(this::table).toList(),
                1);
    }

    private String title() {
        return wording.text("finance.by." + dimension.family());
    }

    private List<String> scenarios() {
        return wording.inOrder(Dimension.SCENARIO, answers.budget().codes(Dimension.SCENARIO));
    }

    private List<String> codes(String scenario) {
        return wording.inOrder(dimension, answers.budget().codes(dimension, with(Dimension.SCENARIO, scenario)));
    }

    private List<Integer> years() {
        return answers.budget().horizon().years();
    }

    private Months months(int year) {
        return answers.budget().horizon().of(year);
    }

    private String titleOf(String scenario) {
        return Firmness.of(answers, scenario)
                .marked(wording, wording.text("finance.title.of", wording.scenario(scenario), title()));
    }

    private Chart chart(String scenario) {
        List<Chart.Series> series = new ArrayList<>();
        for (String code : codes(scenario)) {
            Predicate<BudgetRow> wanted = with(Dimension.SCENARIO, scenario).and(with(dimension, code));
            List<BigDecimal> values = years().stream()
                    .map(year -> answers.budget().amount(wanted, months(year)))
                    .toList();
            series.add(new Chart.Series(wording.name(dimension, code), Palette.colour(series.size()), "year", values));
        }
        return new Chart(
                titleOf(scenario),
                wording.text("finance.year.chart.note"),
                Chart.Direction.VERTICAL,
                Format.MONEY,
                years().stream().map(year -> wording.year(months(year))).toList(),
                series,
                Optional.empty());
    }

    private Table table(String scenario) {
        List<Column> columns = new ArrayList<>();
        columns.add(wording.column(dimension));
        years().forEach(year -> columns.add(Column.figure(wording.year(months(year)))));
        columns.add(wording.figure("horizon"));
        columns.add(wording.figure("share"));
        columns.add(wording.figure("illustrative"));
        columns.add(wording.figure("user"));
        List<List<Cell>> rows =
                codes(scenario).stream().map(code -> row(scenario, code)).toList();
        Table table = new Table(titleOf(scenario), wording.text("finance.year.note"), columns, rows, total(scenario));
        boolean anyUser = Firmness.of(answers).user().signum() != 0;
        return anyUser ? table : table.withoutColumns(Set.of(columns.size() - 1));
    }

    private List<Cell> row(String scenario, String code) {
        Predicate<BudgetRow> wanted = with(Dimension.SCENARIO, scenario).and(with(dimension, code));
        Formula.Match inScenario = detail.with(Dimension.SCENARIO, scenario);
        Formula.Match own = DetailSheet.sameAs(dimension, 0);
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(wording.name(dimension, code))));
        years().forEach(year -> cells.add(Cell.computed(
                answers.budget().amount(wanted, months(year)),
                Format.MONEY,
                detail.sum(detail.year(year), inScenario, own))));
        BigDecimal amount = amount(wanted);
        cells.add(Cell.computed(amount, Format.MONEY, new Formula.RowSum(1, years().size())));
        cells.add(Cell.computed(
                FinanceWording.share(amount, amount(with(Dimension.SCENARIO, scenario))),
                Format.RATE,
                new Formula.Quotient(new Formula.Own(years().size() + 1), detail.sum(detail.total(), inScenario))));
        for (String basis : List.of("illustrative", "user")) {
            cells.add(Cell.computed(
                    FinanceWording.share(amount(wanted.and(with(Dimension.BASIS, basis))), amount),
                    Format.RATE,
                    new Formula.Quotient(
                            detail.sum(detail.total(), inScenario, own, detail.with(Dimension.BASIS, basis)),
                            new Formula.Own(years().size() + 1))));
        }
        return cells;
    }

    private List<Cell> total(String scenario) {
        Predicate<BudgetRow> wanted = with(Dimension.SCENARIO, scenario);
        Formula.Match inScenario = detail.with(Dimension.SCENARIO, scenario);
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(wording.text("word.total"))));
        years().forEach(year -> cells.add(
                Cell.computed(answers.budget().amount(wanted, months(year)), Format.MONEY, new Formula.ColumnSum())));
        BigDecimal amount = amount(wanted);
        cells.add(Cell.computed(amount, Format.MONEY, new Formula.ColumnSum()));
        cells.add(Cell.computed(FinanceWording.share(amount, amount), Format.RATE, new Formula.ColumnSum()));
        for (String basis : List.of("illustrative", "user")) {
            cells.add(Cell.computed(
                    FinanceWording.share(amount(wanted.and(with(Dimension.BASIS, basis))), amount),
                    Format.RATE,
                    new Formula.Quotient(
                            detail.sum(detail.total(), inScenario, detail.with(Dimension.BASIS, basis)),
                            new Formula.Own(years().size() + 1))));
        }
        return cells;
    }

    private BigDecimal amount(Predicate<BudgetRow> wanted) {
        return answers.budget().amount(wanted, answers.budget().horizon().all());
    }
}
