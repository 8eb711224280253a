package io.rosterlake.reports.finance;

import static io.rosterlake.reports.finance.Budget.with;

import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Format;
import io.rosterlake.reports.document.Formula;
import io.rosterlake.reports.document.Headline;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The budget in a few figures: of the first scenario, with all scenarios as a range, and with what the amounts rest on. */
final class FinanceHeadlines {
    private final FinanceAnswers answers;
    private final FinanceWording wording;
    private final DetailSheet detail;
    private final String scenario;

    FinanceHeadlines(FinanceAnswers answers, FinanceWording wording, DetailSheet detail) {
        this.answers = answers;
        this.wording = wording;
        this.detail = detail;
        this.scenario = wording.inOrder(Dimension.SCENARIO, answers.budget().codes(Dimension.SCENARIO))
                .get(0);
    }

    List<Headline> all() {
        Horizon horizon = answers.budget().horizon();
        Formula.Match ours = detail.with(Dimension.SCENARIO, scenario);
        List<Headline> headlines = new ArrayList<>();
        horizon.firstTwelve()
                .ifPresent(months -> headlines.add(budget("twelve", months, detail.sum(detail.firstTwelve(), ours))));
        horizon.firstWholeYear()
                .ifPresent(months -> headlines.add(budget(
                        "year", months, detail.sum(detail.year(months.first().getYear()), ours))));
        Months months = horizon.firstTwelve().orElse(horizon.everywhere());
        headlines.add(perWorker(months));
        headlines.add(firm(months));
        headlines.add(missing());
        return headlines;
    }

    private Predicate<BudgetRow> wanted() {
        return with(Dimension.SCENARIO, scenario);
    }

    private Headline budget(String key, Months months, Formula formula) {
        BigDecimal amount = answers.budget().amount(wanted(), months);
        Cell figure =
                Cell.computed(wording.large(amount), Format.DECIMAL, new Formula.InUnits(formula, wording.largeUnit()));
        return headline(
                key,
                months,
                List.of(new Headline.Part("", figure, wording.text("finance.unit.large"))),
                wording.text(
                        "finance.headline.budget.definition",
                        wording.exactly(amount),
                        answers.budget().codes(Dimension.DISTRICT, wanted()).size(),
                        range(months)));
    }

    /** The lowest and the highest among all scenarios, over what can be compared. */
    private String range(Months months) {
        Comparable comparable = Comparable.of(answers);
        List<BigDecimal> amounts = answers.budget().codes(Dimension.SCENARIO).stream()
                .map(code ->
                        answers.budget().amount(with(Dimension.SCENARIO, code).and(comparable::has), months))
                .sorted()
                .toList();
        return amounts.size() == 1 || comparable.isEmpty()
                ? ""
                : wording.text(
                        "finance.headline.range",
                        amounts.size(),
                        wording.inLargeUnit(amounts.get(0)),
                        wording.inLargeUnit(amounts.get(amounts.size() - 1)));
    }

    private Headline perWorker(Months months) {
        BigDecimal amount = answers.budget().amount(wanted(), months);
        BigDecimal people = People.months(answers, scenario, months);
        Cell figure = people.signum() == 0
                ? new Cell.Missing(wording.text("word.not.computable"))
                : Cell.figure(amount.divide(people, 6, RoundingMode.HALF_UP), Format.MONEY);
        return headline(
                "worker",
                months,
                List.of(new Headline.Part("", figure, wording.text("finance.unit.worker.month"))),
                wording.text(
                        "finance.headline.worker.definition",
                        wording.exactly(amount),
                        People.cell(people).shown()));
    }

    private Headline firm(Months months) {
        Firmness firmness = Firmness.of(answers, wanted(), months, false);
        BigDecimal shaky = firmness.illustrative().add(firmness.user());
        Cell figure = Cell.figure(FinanceWording.share(shaky, firmness.amount()), Format.RATE);
        return headline(
                "firm",
                months,
                List.of(new Headline.Part("", figure, "")),
                wording.text(
                        "finance.headline.firm.definition",
                        wording.inLargeUnit(firmness.illustrative()),
                        wording.inLargeUnit(firmness.user()),
                        wording.inLargeUnit(firmness.amount())));
    }

    private Headline missing() {
        List<String> districts = MissingSection.districts(answers, scenario);
        long parameters = answers.missing().rows().stream()
                .filter(row -> row.text("scenario").orElse("").equals(scenario))
                .flatMap(row -> Stream.of(
                        row.text("scheme_id").orElse("") + row.text("parameter").orElse("")))
                .distinct()
                .count();
        return headline(
                "missing",
                answers.budget().horizon().all(),
                List.of(new Headline.Part("", Cell.count(parameters), wording.text("finance.unit.parameters"))),
                districts.isEmpty()
                        ? wording.text("finance.headline.missing.none")
                        : wording.text(
                                "finance.headline.missing.definition",
                                wording.list(wording.names(Dimension.DISTRICT, districts))));
    }

    private Headline headline(String key, Months months, List<Headline.Part> parts, String definition) {
        String label = wording.text(
                "finance.title.of",
                wording.scenario(scenario),
                wording.text("finance.headline." + key, months.first().getYear()));
        return new Headline(
                Firmness.of(answers, scenario).marked(wording, label),
                parts,
                definition,
                wording.months(months),
                basis(months));
    }

    /** The shares of the amount by what they rest on. */
    private String basis(Months months) {
        BigDecimal whole = answers.budget().amount(wanted(), months);
        List<String> shares =
                wording.inOrder(Dimension.BASIS, answers.budget().codes(Dimension.BASIS, wanted())).stream()
                        .map(code -> wording.name(Dimension.BASIS, code) + " "
                                + wording.percent(
                                        answers.budget().amount(wanted().and(with(Dimension.BASIS, code)), months),
                                        whole))
                        .toList();
        return wording.text("finance.headline.basis", wording.list(shares));
    }
}
