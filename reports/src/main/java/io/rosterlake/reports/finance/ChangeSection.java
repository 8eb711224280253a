package io.rosterlake.reports.finance;

import static io.rosterlake.reports.finance.Budget.with;

import io.rosterlake.reports.database.Answer;
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
import io.rosterlake.reports.document.Waterfall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** From one year's budget to the next, cause by cause; the causes re-add to the difference, and a column shows that they do. */
final class ChangeSection {
    private final FinanceAnswers answers;
    private final FinanceWording wording;
    private final DetailSheet detail;
    private final ChangeSheet all;

    /**
     * Two spans of twelve months with the changes between them.
     *
     * @param key of the words about it
     * @param amountColumn of the sheet with every change
     * @param before column of the detail sheet
     * @param after likewise
     */
    private record Step(String key, Answer changes, Months from, Months to, int amountColumn, int before, int after) {}

    ChangeSection(FinanceAnswers answers, FinanceWording wording, DetailSheet detail) {
        this.answers = answers;
        this.wording = wording;
        this.detail = detail;
        this.all = new ChangeSheet(answers, wording);
    }

    private List<Step> steps() {
        Horizon horizon = answers.budget().horizon();
        List<Step> steps = new ArrayList<>();
        answers.nextTwelve()
                .ifPresent(changes -> steps.add(new Step(
                        "twelve",
                        changes,
                        horizon.firstTwelve().orElseThrow(),
                        horizon.nextTwelve().orElseThrow(),
                        ChangeSheet.TWELVE,
                        detail.firstTwelve(),
                        detail.nextTwelve())));
        answers.nextYear().ifPresent(changes -> {
            Months from = horizon.firstWholeYear().orElseThrow();
            Months to = horizon.secondWholeYear().orElseThrow();
            steps.add(new Step(
                    "year",
                    changes,
                    from,
                    to,
                    ChangeSheet.YEAR,
                    detail.year(from.first().getYear()),
                    detail.year(to.first().getYear())));
        });
        return steps;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (steps().isEmpty()) {
            blocks.add(new Paragraph(wording.text("finance.change.none")));
        } else {
            blocks.add(new Paragraph(wording.text("finance.change.lead")));
        }
        for (Step step : steps()) {
            scenarios(step).forEach(scenario -> blocks.add(waterfall(step, scenario)));
            blocks.add(byScenario(step));
            scenarios(step).forEach(scenario -> blocks.add(byDistrict(step, scenario)));
        }
        return new Section("change", wording.text("finance.change"), blocks);
    }

    /** The waterfalls as tables, and behind them every change. */
    List<Sheet> sheets() {
        if (steps().isEmpty()) {
            return List.of();
        }
        List<Table> tables = new ArrayList<>();
        for (Step step : steps()) {
            tables.add(byScenario(step));
            scenarios(step).forEach(scenario -> tables.add(byDistrict(step, scenario)));
        }
        return List.of(new Sheet(wording.text("finance.sheet.change"), tables, 1), all.sheet());
    }

    private List<String> scenarios(Step step) {
        return wording.inOrder(
                Dimension.SCENARIO,
                step.changes().rows().stream()
                        .map(row -> row.text("scenario").orElse(""))
                        .distinct()
                        .sorted()
                        .toList());
    }

    private List<String> causes() {
        return List.of(wording.text("cause.order").split(" "));
    }

    private static BigDecimal amount(Answer changes, Predicate<AnswerRow> wanted) {
        return changes.rows().stream()
                .filter(wanted)
                .flatMap(row -> row.number("amount").stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Predicate<AnswerRow> has(String column, String code) {
        return row -> row.text(column).orElse("").equals(code);
    }

    private String title(Step step, String scenario) {
        return Firmness.of(answers, scenario)
                .marked(
                        wording,
                        wording.text(
                                "finance.title.of",
                                wording.scenario(scenario),
                                wording.text(
                                        "finance.change.from.to",
                                        wording.months(step.from()),
                                        wording.months(step.to()))));
    }

    private Waterfall waterfall(Step step, String scenario) {
        BigDecimal before = answers.budget().amount(with(Dimension.SCENARIO, scenario), step.from());
        List<Waterfall.Step> bars = new ArrayList<>();
        List<String> told = new ArrayList<>();
        BigDecimal after = before;
        bars.add(new Waterfall.Step(
                wording.text(
                        "finance.change.before." + step.key(),
                        step.from().first().getYear()),
                before,
                true));
        for (String cause : causes()) {
            BigDecimal amount = amount(step.changes(), has("scenario", scenario).and(has("cause", cause)));
            if (amount.signum() != 0) {
                String name = wording.messages().name("cause", cause);
                bars.add(new Waterfall.Step(name, amount, false));
                told.add(name + " " + wording.inLargeUnit(amount));
                after = after.add(amount);
            }
        }
        bars.add(new Waterfall.Step(
                wording.text(
                        "finance.change.after." + step.key(), step.to().first().getYear()),
                after,
                true));
        return new Waterfall(
                title(step, scenario),
                wording.text("finance.change.chart.note") + interruption(step, scenario),
                wording.text(
                        "finance.change.description",
                        title(step, scenario),
                        wording.inLargeUnit(before),
                        wording.list(told),
                        wording.inLargeUnit(after)),
                Format.MONEY,
                bars);
    }

    /** Says how much of a decrease is none; empty when all is. */
    private String interruption(Step step, String scenario) {
        Interruption found = Interruption.between(
                answers.budget().part(Dimension.SCENARIO, scenario).rows(),
                Comparable.missing(answers, scenario),
                step.from(),
                step.to());
        return found.isNone()
                ? ""
                : wording.text(
                        "finance.change.interrupted",
                        wording.inLargeUnit(found.amount()),
                        wording.parts(found.parts()));
    }

    private Table byScenario(Step step) {
        List<List<Cell>> rows = scenarios(step).stream()
                .map(scenario -> row(step, Dimension.SCENARIO, scenario, Optional.empty()))
                .toList();
        String title = wording.text("finance.change.from.to", wording.months(step.from()), wording.months(step.to()));
        return new Table(
                Firmness.of(answers).marked(wording, title),
                wording.text("finance.change.note"),
                columns(step, Dimension.SCENARIO),
                rows);
    }

    private Table byDistrict(Step step, String scenario) {
        List<List<Cell>> rows = wording
                .inOrder(
                        Dimension.DISTRICT,
                        answers.budget().codes(Dimension.DISTRICT, with(Dimension.SCENARIO, scenario)))
                .stream()
                .map(district -> row(step, Dimension.DISTRICT, district, Optional.of(scenario)))
                .toList();
        return new Table(
                title(step, scenario),
                wording.text("finance.change.note") + interruption(step, scenario),
                columns(step, Dimension.DISTRICT),
                rows,
                total(rows));
    }

    private List<Column> columns(Step step, Dimension dimension) {
        List<Column> columns = new ArrayList<>();
        columns.add(wording.column(dimension));
        columns.add(Column.figure(wording.months(step.from())));
        causes().forEach(cause -> columns.add(Column.figure(wording.messages().name("cause", cause))));
        columns.add(wording.figure("adds.up.to"));
        columns.add(Column.figure(wording.months(step.to())));
        columns.add(wording.figure("unexplained"));
        return columns;
    }

    private List<Cell> row(Step step, Dimension dimension, String code, Optional<String> scenario) {
        Predicate<BudgetRow> wanted = with(dimension, code)
                .and(scenario.map(of -> with(Dimension.SCENARIO, of)).orElse(row -> true));
        Predicate<AnswerRow> changed = has(dimension.column(), code).and(has("scenario", scenario.orElse(code)));
        List<Formula.Match> own = new ArrayList<>(List.of(DetailSheet.sameAs(dimension, 0)));
        scenario.ifPresent(of -> own.add(detail.with(Dimension.SCENARIO, of)));
        Formula.Match[] matches = own.toArray(Formula.Match[]::new);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(wording.name(dimension, code)));
        BigDecimal sum = answers.budget().amount(wanted, step.from());
        cells.add(Cell.computed(sum, Format.MONEY, detail.sum(step.before(), matches)));
        for (String cause : causes()) {
            BigDecimal amount = amount(step.changes(), changed.and(has("cause", cause)));
            List<Formula.Match> ofCause = new ArrayList<>(own);
            ofCause.add(
                    new Formula.Match.Word(ChangeSheet.CAUSE, wording.messages().name("cause", cause)));
            cells.add(Cell.computed(
                    amount, Format.MONEY, new Formula.MatchingSum(all.name(), step.amountColumn(), ofCause)));
            sum = sum.add(amount);
        }
        int adds = cells.size();
        BigDecimal after = answers.budget().amount(wanted, step.to());
        cells.add(Cell.computed(sum, Format.MONEY, new Formula.RowSum(1, adds - 1)));
        cells.add(Cell.computed(after, Format.MONEY, detail.sum(step.after(), matches)));
        cells.add(Cell.computed(
                after.subtract(sum),
                Format.DECIMAL,
                new Formula.Minus(new Formula.Own(adds + 1), new Formula.Own(adds))));
        return cells;
    }

    private List<Cell> total(List<List<Cell>> rows) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(wording.text("word.total"))));
        for (int column = 1; column < rows.get(0).size(); column++) {
            int of = column;
            BigDecimal sum = rows.stream()
                    .map(row -> ((Cell.Figure) row.get(of)).value())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            Format format = ((Cell.Figure) rows.get(0).get(of)).format();
            cells.add(Cell.computed(sum, format, new Formula.ColumnSum()));
        }
        return cells;
    }
}
