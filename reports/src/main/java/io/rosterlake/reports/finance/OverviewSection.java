package io.rosterlake.reports.finance;

import static io.rosterlake.reports.finance.Budget.with;

import io.rosterlake.reports.database.AnswerRow;
import io.rosterlake.reports.document.Block;
import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Column;
import io.rosterlake.reports.document.Format;
import io.rosterlake.reports.document.Formula;
import io.rosterlake.reports.document.Paragraph;
import io.rosterlake.reports.document.Section;
import io.rosterlake.reports.document.Sheet;
import io.rosterlake.reports.document.Table;
import io.rosterlake.reports.document.Tone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first page: which scenarios, projected from which registers, what they cost, and what the amounts rest on. */
final class OverviewSection {
    private final FinanceAnswers answers;
    private final FinanceWording wording;
    private final DetailSheet detail;

    OverviewSection(FinanceAnswers answers, FinanceWording wording, DetailSheet detail) {
        this.answers = answers;
        this.wording = wording;
        this.detail = detail;
    }

    /** @param missing what is in no amount, and what was assumed */
    Section section(MissingSection missing) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(wording.text("finance.overview.lead")));
        blocks.add(budgets());
        front(missing).stream().skip(1).forEach(blocks::add);
        return new Section("overview", wording.text("finance.overview.title"), blocks);
    }

    /** The tables of the workbook's first sheet; their columns are alike, so that the sheet stays narrow enough to be read in print. */
    List<Table> front(MissingSection missing) {
        List<Table> tables = new ArrayList<>(List.of(headlineBudgets(), bases(), scenarioTable()));
        Stream.of(missing.summary(), missing.assumed())
                .filter(table -> !table.rows().isEmpty())
                .forEach(tables::add);
        return tables;
    }

    /** The sheet with the budgets of all years beside each other. */
    Sheet sheet() {
        return new Sheet(wording.text("finance.sheet.budgets"), List.of(budgets()), 1);
    }

    private Table headlineBudgets() {
        List<List<Cell>> rows = new ArrayList<>();
        for (String scenario : scenarios()) {
            horizon()
                    .firstTwelve()
                    .ifPresent(months -> rows.add(headlineBudget(scenario, "twelve", months, detail.firstTwelve())));
            horizon()
                    .firstWholeYear()
                    .ifPresent(months -> rows.add(headlineBudget(
                            scenario, "year", months, detail.year(months.first().getYear()))));
            rows.add(headlineBudget(scenario, "horizon", horizon().all(), detail.total()));
        }
        return new Table(
                Firmness.of(answers).marked(wording, wording.text("finance.budgets")),
                wording.text("finance.budgets.note"),
                List.of(
                        wording.column(Dimension.SCENARIO),
                        wording.figure("amount"),
                        wording.figure("illustrative"),
                        wording.sentence("months.of")),
                rows);
    }

    private List<Cell> headlineBudget(String scenario, String key, Months months, int column) {
        Predicate<BudgetRow> wanted = with(Dimension.SCENARIO, scenario);
        Formula.Match own = DetailSheet.sameAs(Dimension.SCENARIO, 0);
        BigDecimal amount = answers.budget().amount(wanted, months);
        return List.of(
                Cell.text(wording.scenario(scenario)),
                Cell.computed(amount, Format.MONEY, detail.sum(column, own)),
                Cell.computed(
                        FinanceWording.share(
                                answers.budget().amount(wanted.and(with(Dimension.BASIS, "illustrative")), months),
                                amount),
                        Format.RATE,
                        new Formula.Quotient(
                                detail.sum(column, own, detail.with(Dimension.BASIS, "illustrative")),
                                new Formula.Own(1))),
                Cell.text(wording.text("finance.headline." + key, months.first().getYear())
                        + wording.text("word.colon")
                        + wording.months(months)));
    }

    private List<String> scenarios() {
        return wording.inOrder(Dimension.SCENARIO, answers.budget().codes(Dimension.SCENARIO));
    }

    private Horizon horizon() {
        return answers.budget().horizon();
    }

    private Table budgets() {
        List<Column> columns = new ArrayList<>();
        columns.add(wording.column(Dimension.SCENARIO));
        columns.add(Column.figure(
                spanOf("first.twelve", horizon().firstTwelve().orElse(horizon().everywhere()))));
        horizon()
                .years()
                .forEach(
                        year -> columns.add(Column.figure(wording.year(horizon().of(year)))));
        columns.add(wording.figure("horizon"));
        columns.add(wording.figure("illustrative"));
        List<List<Cell>> rows = scenarios().stream().map(this::budget).toList();
        return new Table(
                Firmness.of(answers).marked(wording, wording.text("finance.budgets")),
                wording.text("finance.budgets.note"),
                columns,
                rows);
    }

    private String spanOf(String key, Months months) {
        return wording.text("finance.column." + key)
                + wording.text("finance.bracket", months.first() + "…" + months.last());
    }

    private List<Cell> budget(String scenario) {
        Predicate<BudgetRow> wanted = with(Dimension.SCENARIO, scenario);
        Formula.Match own = DetailSheet.sameAs(Dimension.SCENARIO, 0);
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(wording.scenario(scenario))));
        cells.add(horizon()
                .firstTwelve()
                .<Cell>map(months -> Cell.computed(
                        answers.budget().amount(wanted, months), Format.MONEY, detail.sum(detail.firstTwelve(), own)))
                .orElse(Cell.missing()));
        horizon()
                .years()
                .forEach(year -> cells.add(Cell.computed(
                        answers.budget().amount(wanted, horizon().of(year)),
                        Format.MONEY,
                        detail.sum(detail.year(year), own))));
        int total = cells.size();
        BigDecimal amount = answers.budget().amount(wanted, horizon().all());
        cells.add(Cell.computed(amount, Format.MONEY, new Formula.RowSum(2, total - 1)));
        cells.add(Cell.computed(
                FinanceWording.share(
                        answers.budget()
                                .amount(
                                        wanted.and(with(Dimension.BASIS, "illustrative")),
                                        horizon().all()),
                        amount),
                Format.RATE,
                new Formula.Quotient(
                        detail.sum(detail.total(), own, detail.with(Dimension.BASIS, "illustrative")),
                        new Formula.Own(total))));
        return cells;
    }

    private Table bases() {
        List<String> bases = wording.inOrder(Dimension.BASIS, answers.budget().codes(Dimension.BASIS));
        List<List<Cell>> rows = new ArrayList<>();
        for (String scenario : scenarios()) {
            BigDecimal whole = answers.budget()
                    .amount(with(Dimension.SCENARIO, scenario), horizon().all());
            for (String basis : bases) {
                Predicate<BudgetRow> wanted = with(Dimension.SCENARIO, scenario).and(with(Dimension.BASIS, basis));
                BigDecimal amount = answers.budget().amount(wanted, horizon().all());
                if (amount.signum() != 0) {
                    rows.add(basis(scenario, basis, wanted, amount, whole));
                }
            }
        }
        return new Table(
                Firmness.of(answers).marked(wording, wording.text("finance.bases")),
                wording.text("finance.bases.note"),
                List.of(
                        wording.column(Dimension.SCENARIO),
                        wording.figure("horizon"),
                        wording.figure("share"),
                        wording.column(Dimension.BASIS),
                        wording.sentence("meaning"),
                        wording.sentence("component"),
                        wording.sentence("district")),
                rows);
    }

    private List<Cell> basis(
            String scenario, String basis, Predicate<BudgetRow> wanted, BigDecimal amount, BigDecimal whole) {
        Formula.Match own = DetailSheet.sameAs(Dimension.SCENARIO, 0);
        return List.of(
                Cell.text(wording.scenario(scenario)),
                Cell.computed(
                        amount, Format.MONEY, detail.sum(detail.total(), own, DetailSheet.sameAs(Dimension.BASIS, 3))),
                Cell.computed(
                        FinanceWording.share(amount, whole),
                        Format.RATE,
                        new Formula.Quotient(new Formula.Own(1), detail.sum(detail.total(), own))),
                new Cell.Text(wording.name(Dimension.BASIS, basis), basis.equals("cited") ? Tone.PLAIN : Tone.WARNING),
                Cell.text(wording.messages().name("finance.basis", basis)),
                Cell.text(names(Dimension.COMPONENT, wanted)),
                Cell.text(names(Dimension.DISTRICT, wanted)));
    }

    private String names(Dimension dimension, Predicate<BudgetRow> wanted) {
        return wording.list(wording.names(dimension, answers.budget().codes(dimension, wanted)));
    }

    private Table scenarioTable() {
        List<List<Cell>> rows = scenarios().stream().map(this::scenario).toList();
        return new Table(
                wording.text("finance.scenarios"),
                wording.text("finance.scenarios.note"),
                List.of(
                        wording.column(Dimension.SCENARIO),
                        wording.figure("people.first"),
                        wording.word("projected"),
                        wording.sentence("registers"),
                        wording.sentence("no.amount"),
                        wording.sentence("asks")),
                rows);
    }

    private List<Cell> scenario(String scenario) {
        List<AnswerRow> projections = answers.budget().projections().rows().stream()
                .filter(row -> row.text("scenario").orElse("").equals(scenario))
                .toList();
        String last = projections.stream()
                .map(row -> Budget.month(row, "last_month").toString())
                .max(String::compareTo)
                .orElseThrow();
        String first = projections.stream()
                .map(row -> Budget.month(row, "as_of").plusMonths(1).toString())
                .min(String::compareTo)
                .orElseThrow();
        return List.of(
                Cell.text(wording.scenario(scenario)),
                People.inMonth(answers, scenario, horizon().everywhere().first()),
                Cell.text(first + "…" + last),
                Cell.text(registers(projections)),
                Cell.text(withoutAmount(scenario)),
                Cell.text(wording.messages().name("finance.asks", scenario)));
    }

    /** Districts by the month of the register from which they were projected. */
    private String registers(List<AnswerRow> projections) {
        Map<String, List<String>> byMonth = projections.stream()
                .collect(Collectors.groupingBy(
                        row -> Budget.month(row, "as_of").toString(),
                        TreeMap::new,
                        Collectors.mapping(
                                row -> wording.district(
                                        row.text("district_code").orElse("")),
                                Collectors.toList())));
        return byMonth.entrySet().stream()
                .map(month -> month.getKey() + wording.text("word.colon") + wording.list(month.getValue()))
                .collect(Collectors.joining(wording.text("word.sentence.separator")));
    }

    private String withoutAmount(String scenario) {
        Months first = new Months(
                horizon().everywhere().first(), horizon().everywhere().first());
        List<String> paid = answers.budget()
                .codes(
                        Dimension.DISTRICT,
                        with(Dimension.SCENARIO, scenario)
                                .and(row -> row.amount(first).signum() != 0));
        List<String> without = MissingSection.districts(answers, scenario).stream()
                .filter(district -> !paid.contains(district))
                .map(wording::district)
                .toList();
        return without.isEmpty() ? wording.text("finance.none") : wording.list(without);
    }
}
