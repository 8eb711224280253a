package io.rosterlake.reports.workforce;

import io.rosterlake.reports.database.AnswerRow;
import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Format;
import io.rosterlake.reports.document.Headline;
import java.math.BigDecimal;
import java.util.List;

/** The headline figures on training, certificates, retirement and on what could not be computed. */
final class PeopleHeadlines {
    private final WorkforceAnswers answers;
    private final Wording wording;

    PeopleHeadlines(WorkforceAnswers answers, Wording wording) {
        this.answers = answers;
        this.wording = wording;
    }

    List<Headline> all() {
        return List.of(training(), certificates(), retirement(), missing());
    }

    private Headline training() {
        List<AnswerRow> rows =
                TrainingSection.newestYear(answers.people().training().rows());
        List<AnswerRow> judged = TrainingSection.judged(rows);
        if (judged.isEmpty()) {
            return none("training");
        }
        long people = Sums.count(judged, "full_year_people");
        Headline.Part behind = figure(
                "",
                Cell.count(judged.stream().mapToLong(TrainingSection::behind).sum()),
                "unit.people");
        return new Headline(
                wording.text("headline.training"),
                List.of(behind, figure("headline.of", Cell.count(people), "unit.people")),
                wording.text(
                        "headline.training.definition",
                        wording.number(people),
                        wording.number(Sums.count(rows, "people")),
                        wording.number(Sums.count(rows, "part_year_people")),
                        wording.number(Sums.count(rows, "full_year_people") - people)),
                wording.text(
                        "headline.training.period",
                        wording.months(Sums.first(rows, "as_of"), Sums.last(rows, "as_of"))),
                schemes(judged, rows));
    }

    private Headline certificates() {
        List<AnswerRow> rows = answers.people().certificates().rows();
        if (rows.isEmpty()) {
            return none("certificates");
        }
        List<AnswerRow> levels = CertificateSection.socialWork(rows);
        long valid = Sums.count(levels, "valid_holders");
        long people = CertificateSection.people(rows);
        Cell share = wording.quotient(BigDecimal.valueOf(valid), BigDecimal.valueOf(people), Format.RATE);
        return new Headline(
                wording.text("headline.certificates"),
                List.of(figure("", Cell.count(valid), "unit.people"), figure("headline.share", share, "")),
                wording.text(
                        "headline.certificates.definition",
                        wording.number(valid),
                        wording.number(people),
                        wording.number(Sums.count(levels, "expiring_90d")),
                        wording.number(Sums.count(rows, "required_people")),
                        wording.number(Sums.count(rows, "required_holders"))),
                newestMonth(rows, "period"),
                wording.text("basis.certificates"));
    }

    private Headline retirement() {
        int year = answers.month().getYear() + 1;
        List<AnswerRow> all = answers.people().retirement().rows();
        List<AnswerRow> rows = RetirementSection.statutory(all, year);
        if (all.isEmpty()) {
            return none("retirement");
        }
        return new Headline(
                wording.text("headline.retirement", year),
                List.of(
                        figure("", Cell.count(Sums.count(rows, "people_low")), "unit.people"),
                        figure(
                                "headline.retirement.at.most",
                                Cell.count(Sums.count(rows, "people_high")),
                                "unit.people")),
                wording.text(
                        "headline.retirement.definition",
                        wording.number(RetirementSection.workers(all)),
                        wording.number(Sums.count(rows, "class_missing"))),
                newestMonth(all, "as_of"),
                wording.text("basis.retirement"));
    }

    private Headline missing() {
        List<AnswerRow> rows = MissingSection.own(answers.people().missing().rows());
        List<String> tables = Sums.by(rows, "table_name").entrySet().stream()
                .map(table -> wording.messages().name("table", table.getKey()) + " "
                        + wording.number(Sums.count(table.getValue(), "figures")))
                .toList();
        return new Headline(
                wording.text("headline.missing"),
                List.of(figure("", Cell.count(Sums.count(rows, "figures")), "unit.figures")),
                tables.isEmpty()
                        ? wording.text("missing.none")
                        : wording.text("headline.missing.definition", wording.list(tables)),
                wording.text("headline.missing.period", wording.month(answers.month())),
                wording.text("basis.missing"));
    }

    /** In how many of the districts a scheme's rule could be applied. */
    private String schemes(List<AnswerRow> judged, List<AnswerRow> all) {
        return wording.text(
                "basis.schemes",
                Sums.byDistrict(judged).size(),
                Sums.byDistrict(all).size());
    }

    private String newestMonth(List<AnswerRow> rows, String column) {
        return wording.text("headline.newest.month", wording.months(Sums.first(rows, column), Sums.last(rows, column)));
    }

    private Headline none(String key) {
        Cell none = new Cell.Missing(wording.text("word.no.figure.yet"));
        return new Headline(
                wording.text("headline." + key, answers.month().getYear() + 1),
                List.of(figure("", none, "")),
                wording.text(key + ".none"),
                wording.month(answers.month()),
                wording.text("basis.registers"));
    }

    private Headline.Part figure(String beforeKey, Cell figure, String unitKey) {
        return new Headline.Part(
                beforeKey.isEmpty() ? "" : wording.text(beforeKey),
                figure,
                unitKey.isEmpty() ? "" : wording.text(unitKey));
    }
}
