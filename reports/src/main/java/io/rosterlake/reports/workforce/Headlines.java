package io.rosterlake.reports.workforce;

import io.rosterlake.reports.database.AnswerRow;
import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Format;
import io.rosterlake.reports.document.Headline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;

/** The headline figures on staffing and movement, over all districts, each as of its newest month. */
final class Headlines {
    /** The firmest first. */
    private static final List<String> BASES =
            List.of("cited", "interpreted", "user", "illustrative", "unknown", "undefined");

    private static final int MONTHS = 12;

    private final WorkforceAnswers answers;
    private final Wording wording;

    Headlines(WorkforceAnswers answers, Wording wording) {
        this.answers = answers;
        this.wording = wording;
    }

    List<Headline> all() {
        return List.of(workersInPost(), communitiesShort(), householdsPerWorker(), turnover(), joinersAndLeavers());
    }

    private Headline workersInPost() {
        List<AnswerRow> rows = answers.headcounts().rows();
        List<AnswerRow> withMovement = rows.stream()
                .filter(row -> row.number("in_register").isPresent())
                .toList();
        String definition = wording.text(
                "headline.workers.definition",
                rows.size(),
                wording.number(Sums.count(rows, "communities")),
                withMovement.size(),
                wording.number(Sums.count(withMovement, "in_register")));
        Cell figure = Cell.count(Sums.count(rows, "headcount"));
        return headline(
                "workers", List.of(part("", figure, "unit.people")), definition, rows, wording.text("basis.registers"));
    }

    private Headline communitiesShort() {
        List<AnswerRow> rows = answers.shortages().rows();
        String definition = wording.text(
                "headline.short.definition",
                wording.number(Sums.count(rows, "communities")),
                wording.number(Sums.count(rows, "communities_with_rule")),
                wording.number(Sums.count(rows, "communities_short_contradictory")),
                wording.number(Sums.count(rows, "people_missing_contradictory")),
                wording.number(Sums.count(rows, "communities_undefined")));
        List<Headline.Part> parts = List.of(
                part("", Cell.count(Sums.count(rows, "communities_short")), "unit.communities"),
                part("headline.short.missing", Cell.count(Sums.count(rows, "people_missing")), "unit.people"));
        return headline("short", parts, definition, rows, ruleBasis());
    }

    private Headline householdsPerWorker() {
        List<AnswerRow> rows = answers.households().rows();
        BigDecimal households = Sums.number(rows, "households");
        BigDecimal headcount = Sums.number(rows, "headcount");
        long leftOut = Sums.count(rows, "communities_left_out");
        String definition = wording.text(
                "headline.households.definition", Format.COUNT.text(households), Format.COUNT.text(headcount));
        if (leftOut > 0) {
            definition += " " + wording.text("headline.households.left.out", wording.number(leftOut));
        }
        Cell figure = wording.quotient(households, headcount, Format.DECIMAL);
        return headline(
                "households",
                List.of(part("", figure, "unit.households")),
                definition,
                rows,
                wording.text("basis.registers"));
    }

    private Headline turnover() {
        List<AnswerRow> rows = TurnoverSection.districtRows(answers.turnover());
        if (rows.isEmpty()) {
            return noMovement("turnover");
        }
        BigDecimal leavers = Sums.number(rows, "leavers_12m");
        BigDecimal average = Sums.number(rows, "average_2pt");
        String definition =
                wording.text("headline.turnover.definition", Format.COUNT.text(leavers), Format.DECIMAL.text(average));
        Cell figure = wording.quotient(leavers, average, Format.RATE);
        return new Headline(
                wording.text("headline.turnover"),
                List.of(part("", figure, "")),
                definition,
                twelveMonths(rows, "period", "months_covered"),
                wording.text("basis.registers.departures"));
    }

    private Headline joinersAndLeavers() {
        List<AnswerRow> rows = Sums.everybody(answers.yearlyMovement().rows());
        if (rows.isEmpty()) {
            return noMovement("movement");
        }
        String definition = wording.text(
                "headline.movement.definition",
                wording.number(Sums.count(rows, "leavers_resigned")),
                wording.number(Sums.count(rows, "leavers_retired")),
                wording.number(Sums.count(rows, "leavers_inferred")),
                wording.number(Sums.count(rows, "transfers_out")),
                wording.number(Sums.count(rows, "opening")),
                wording.number(Sums.count(rows, "closing")));
        List<Headline.Part> parts = List.of(
                part("headline.movement.joined", Cell.count(Sums.count(rows, "joiners")), "unit.people"),
                part("headline.movement.left", Cell.count(Sums.leavers(rows)), "unit.people"));
        return new Headline(
                wording.text("headline.movement"),
                parts,
                definition,
                twelveMonths(rows, "last_period", "months"),
                wording.text("basis.registers.departures"));
    }

    /** The 12 months that end with each district's newest; says so when some have no figures. */
    private String twelveMonths(List<AnswerRow> rows, String lastMonth, String monthsCovered) {
        String months = wording.months(Sums.first(rows, lastMonth), Sums.last(rows, lastMonth));
        LongSummaryStatistics covered =
                rows.stream().mapToLong(row -> row.count(monthsCovered)).summaryStatistics();
        if (covered.getMin() >= MONTHS) {
            return wording.text("headline.movement.period", months);
        }
        String range = covered.getMin() == covered.getMax()
                ? wording.number(covered.getMin())
                : wording.number(covered.getMin()) + "–" + wording.number(covered.getMax());
        return wording.text("headline.movement.period.partial", months, range);
    }

    /** Movement needs two registers; with one each there is no figure, and no zero. */
    private Headline noMovement(String key) {
        Cell none = new Cell.Missing(wording.text("word.no.figure.yet"));
        return new Headline(
                wording.text("headline." + key),
                List.of(part("", none, "")),
                wording.text("headline.movement.none"),
                wording.month(answers.month()),
                wording.text("basis.registers"));
    }

    /** How many judgements (community and staff group) rest on which basis. */
    private String ruleBasis() {
        Map<String, Long> judgements = new LinkedHashMap<>();
        BASES.forEach(basis -> judgements.put(basis, 0L));
        for (AnswerRow row : answers.rules().rows()) {
            String basis = row.text("status").orElse("").equals("undefined")
                    ? "undefined"
                    : row.text("basis").orElse("unknown");
            judgements.merge(basis, row.count("communities"), Long::sum);
        }
        List<String> words = new ArrayList<>();
        judgements.forEach((basis, count) -> {
            if (count > 0) {
                words.add(wording.messages().name("basis", basis) + " " + wording.number(count));
            }
        });
        return wording.text("basis.rules", wording.list(words));
    }

    private Headline headline(
            String key, List<Headline.Part> parts, String definition, List<AnswerRow> rows, String basis) {
        String months = wording.months(Sums.first(rows, "period"), Sums.last(rows, "period"));
        return new Headline(
                wording.text("headline." + key),
                parts,
                definition,
                wording.text("headline." + key + ".period", months),
                basis);
    }

    private Headline.Part part(String beforeKey, Cell figure, String unitKey) {
        return new Headline.Part(
                beforeKey.isEmpty() ? "" : wording.text(beforeKey),
                figure,
                unitKey.isEmpty() ? "" : wording.text(unitKey));
    }
}
