package io.rosterlake.reports.finance;

import static io.rosterlake.reports.finance.Budget.with;

import io.rosterlake.reports.document.Block;
import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Column;
import io.rosterlake.reports.document.Format;
import io.rosterlake.reports.document.Formula;
import io.rosterlake.reports.document.LineChart;
import io.rosterlake.reports.document.Paragraph;
import io.rosterlake.reports.document.Section;
import io.rosterlake.reports.document.Sheet;
import io.rosterlake.reports.document.Table;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The scenarios beside each other, over what has amounts in all of them; and how far chance may move them, where draws were made. */
final class ScenarioSection {
    /** Districts whose band the page draws; the table has all. */
    private static final int PAGE_CHARTS = 12;

    private final FinanceAnswers answers;
    private final FinanceWording wording;
    private final DetailSheet detail;
    private final BandTables bands;
    private final Comparable comparable;

    ScenarioSection(FinanceAnswers answers, FinanceWording wording, DetailSheet detail) {
        this.answers = answers;
        this.wording = wording;
        this.detail = detail;
        this.bands = new BandTables(answers, wording);
        this.comparable = Comparable.of(answers);
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(lead()));
        if (!comparable.isEmpty()) {
            blocks.add(chart());
            blocks.add(table());
        }
        if (bands.isEmpty()) {
            blocks.add(new Paragraph(wording.text("finance.band.none")));
        } else {
            for (String district : bands.districts().stream().limit(PAGE_CHARTS).toList()) {
                blocks.add(bands.chart(district, lines(bands.scenarios(district), with(Dimension.DISTRICT, district))));
            }
            blocks.add(bands.yearly());
        }
        return new Section("scenarios", wording.text("finance.compare"), blocks);
    }

    Sheet sheet() {
        List<Table> tables = new ArrayList<>(List.of(table()));
        if (!bands.isEmpty()) {
            tables.add(bands.all());
        }
        return new Sheet(wording.text("finance.sheet.compare"), tables, 1);
    }

    private String lead() {
        if (comparable.isEmpty()) {
            return wording.text("finance.compare.nothing");
        }
        List<String> others = answers.budget().codes(Dimension.DISTRICT).stream()
                .filter(district -> !comparable.districts().contains(district))
                .toList();
        StringBuilder lead = new StringBuilder(wording.text(
                "finance.compare.lead", wording.list(wording.names(Dimension.DISTRICT, comparable.districts()))));
        if (!others.isEmpty()) {
            lead.append(
                    wording.text("finance.compare.left.out", wording.list(wording.names(Dimension.DISTRICT, others))));
        }
        if (!comparable.leftOut().isEmpty()) {
            lead.append(wording.text("finance.compare.parts", wording.parts(comparable.leftOut())));
        }
        return lead.toString();
    }

    private List<String> scenarios() {
        return wording.inOrder(Dimension.SCENARIO, answers.budget().codes(Dimension.SCENARIO));
    }

    /** Monthly totals of each scenario. */
    private List<LineChart.Line> lines(List<String> scenarios, Predicate<BudgetRow> wanted) {
        List<LineChart.Line> lines = new ArrayList<>();
        for (String scenario : scenarios) {
            List<@Nullable BigDecimal> values = new ArrayList<>();
            for (YearMonth month : answers.budget().horizon().everywhere().all()) {
                BigDecimal amount = answers.budget()
                        .amount(wanted.and(with(Dimension.SCENARIO, scenario)), new Months(month, month));
                values.add(amount.signum() == 0 ? null : amount);
            }
            lines.add(new LineChart.Line(wording.scenario(scenario), Palette.colour(lines.size()), values));
        }
        return lines;
    }

    private LineChart chart() {
        Months months = answers.budget().horizon().everywhere();
        List<String> told = scenarios().stream()
                .map(scenario -> wording.scenario(scenario) + " "
                        + wording.inLargeUnit(answers.budget()
                                .amount(with(Dimension.SCENARIO, scenario).and(comparable::has), months)))
                .toList();
        String title = Firmness.of(answers).marked(wording, wording.text("finance.compare.chart"));
        return new LineChart(
                title,
                wording.text("finance.compare.chart.note"),
                wording.text("finance.compare.description", title, wording.months(months), wording.list(told)),
                Format.MONEY,
                months.all().stream().map(YearMonth::toString).toList(),
                lines(scenarios(), comparable::has),
                List.of());
    }

    private Table table() {
        List<Integer> years = answers.budget().horizon().years();
        List<Column> columns = new ArrayList<>();
        columns.add(wording.column(Dimension.SCENARIO));
        years.forEach(year -> columns.add(
                Column.figure(wording.year(answers.budget().horizon().of(year)))));
        columns.add(wording.figure("horizon"));
        columns.add(Column.figure(wording.text(
                "finance.column.difference", wording.scenario(scenarios().get(0)))));
        columns.add(wording.figure("difference.share"));
        List<List<Cell>> rows = scenarios().stream()
                .map(scenario -> row(scenario, years, comparable::has))
                .toList();
        return new Table(
                Firmness.of(answers).marked(wording, wording.text("finance.compare.table")),
                wording.text("finance.compare.note"),
                columns,
                rows);
    }

    private List<Cell> row(String scenario, List<Integer> years, Predicate<BudgetRow> compared) {
        Budget budget = answers.budget();
        Predicate<BudgetRow> wanted = compared.and(with(Dimension.SCENARIO, scenario));
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(wording.scenario(scenario))));
        for (int year : years) {
            cells.add(Cell.computed(
                    budget.amount(wanted, budget.horizon().of(year)),
                    Format.MONEY,
                    detail.sum(detail.year(year), DetailSheet.sameAs(Dimension.SCENARIO, 0), detail.comparable())));
        }
        int total = cells.size();
        String base = scenarios().get(0);
        Formula ofBase = detail.sum(detail.total(), detail.with(Dimension.SCENARIO, base), detail.comparable());
        BigDecimal amount = budget.amount(wanted, budget.horizon().all());
        BigDecimal against = budget.amount(
                compared.and(with(Dimension.SCENARIO, base)), budget.horizon().all());
        cells.add(Cell.computed(amount, Format.MONEY, new Formula.RowSum(1, years.size())));
        cells.add(Cell.computed(
                amount.subtract(against), Format.DECIMAL, new Formula.Minus(new Formula.Own(total), ofBase)));
        cells.add(Cell.computed(
                FinanceWording.share(amount.subtract(against), against),
                Format.RATE,
                new Formula.Quotient(new Formula.Own(total + 1), ofBase)));
        return cells;
    }
}
