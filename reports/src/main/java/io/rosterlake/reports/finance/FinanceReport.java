package io.rosterlake.reports.finance;

import io.rosterlake.reports.database.ReportDatabase;
import io.rosterlake.reports.document.Headline;
import io.rosterlake.reports.document.Report;
import io.rosterlake.reports.document.Section;
import io.rosterlake.reports.document.Sheet;
import io.rosterlake.reports.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The finance pack (财务测算): what pay will cost by year and month, by district, component, staff group and source of funding, under each scenario; what makes it
 * change from year to year; how the scenarios compare; how near earlier projections came; and, before all that, what the amounts rest on and what is not in them.
 * The questions are asked once and told in any language.
 */
public final class FinanceReport {
    private static final String FILE_STEM = "finance";

    private final FinanceAnswers answers;

    private FinanceReport(FinanceAnswers answers) {
        this.answers = answers;
    }

    /** Asks the lake; empty when nothing has been projected. */
    public static Optional<FinanceReport> ask(ReportDatabase database) {
        if (!database.tables("gold").contains(FinanceAnswers.PROJECTION)) {
            return Optional.empty();
        }
        return FinanceAnswers.ask(database).map(FinanceReport::new);
    }

    /** The report in the language of the catalogue. */
    public Report in(Messages messages) {
        FinanceWording wording =
                new FinanceWording(messages, answers.districts().rows());
        DetailSheet detail = new DetailSheet(answers, wording);
        OverviewSection overview = new OverviewSection(answers, wording, detail);
        MissingSection missing = new MissingSection(answers, wording);
        ChangeSection change = new ChangeSection(answers, wording, detail);
        ScenarioSection scenarios = new ScenarioSection(answers, wording, detail);
        MonthSection months = new MonthSection(answers, wording, detail);
        BacktestSection backtest = new BacktestSection(answers, wording);
        List<YearSection> years = List.of(
                new YearSection(answers, wording, detail, Dimension.COMPONENT),
                new YearSection(answers, wording, detail, Dimension.FUNDING_SOURCE),
                new YearSection(answers, wording, detail, Dimension.DISTRICT),
                new YearSection(answers, wording, detail, Dimension.STAFF_GROUP));
        List<Section> sections = new ArrayList<>(List.of(overview.section(missing)));
        sections.add(scenarios.section());
        sections.add(change.section());
        years.forEach(year -> sections.add(year.section()));
        sections.add(months.section());
        sections.add(backtest.section());
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(overview.sheet());
        years.forEach(year -> sheets.add(year.sheet()));
        sheets.addAll(months.sheets());
        sheets.addAll(change.sheets());
        sheets.add(scenarios.sheet());
        sheets.addAll(backtest.sheets());
        sheets.add(missing.sheet());
        sheets.add(detail.sheet());
        return new Report(
                messages,
                FILE_STEM,
                Firmness.of(answers).marked(wording, wording.text("finance.title")),
                subtitle(wording),
                new Warnings(answers, wording).all(),
                headlines(wording, detail),
                overview.front(missing),
                sections,
                sheets);
    }

    private List<Headline> headlines(FinanceWording wording, DetailSheet detail) {
        return new FinanceHeadlines(answers, wording, detail).all();
    }

    private String subtitle(FinanceWording wording) {
        List<String> scenarios = answers.budget().codes(Dimension.SCENARIO);
        return wording.text(
                "finance.subtitle",
                wording.months(answers.budget().horizon().all()),
                scenarios.size(),
                wording.list(wording.names(Dimension.SCENARIO, scenarios)),
                answers.budget().codes(Dimension.DISTRICT).size());
    }
}
