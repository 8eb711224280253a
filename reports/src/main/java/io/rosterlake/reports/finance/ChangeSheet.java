package io.rosterlake.reports.finance;

import io.rosterlake.reports.database.Answer;
import io.rosterlake.reports.database.AnswerRow;
import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Column;
import io.rosterlake.reports.document.Format;
import io.rosterlake.reports.document.Sheet;
import io.rosterlake.reports.document.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sheet with every change: scenario, district, component and cause, over both spans. The waterfalls are formulas over it. */
final class ChangeSheet {
    /** Its first columns, in the order of {@link Dimension}; the cause stands behind them. */
    private static final List<String> KEYS = List.of("scenario", "district_code", "component", "cause");

    static final int CAUSE = 3;
    static final int TWELVE = 4;
    static final int YEAR = 5;

    private final FinanceAnswers answers;
    private final FinanceWording wording;

    ChangeSheet(FinanceAnswers answers, FinanceWording wording) {
        this.answers = answers;
        this.wording = wording;
    }

    String name() {
        return wording.text("finance.sheet.changes");
    }

    Sheet sheet() {
        Map<List<String>, Map<Integer, BigDecimal>> changes = new LinkedHashMap<>();
        collect(changes, answers.nextTwelve(), TWELVE);
        collect(changes, answers.nextYear(), YEAR);
        List<List<Cell>> rows = new ArrayList<>();
        changes.forEach((key, amounts) -> rows.add(List.of(
                Cell.text(wording.scenario(key.get(0))),
                Cell.text(wording.district(key.get(1))),
                Cell.text(wording.name(Dimension.COMPONENT, key.get(2))),
                Cell.text(wording.messages().name("cause", key.get(CAUSE))),
                Cell.figure(Optional.ofNullable(amounts.get(TWELVE)), Format.MONEY),
                Cell.figure(Optional.ofNullable(amounts.get(YEAR)), Format.MONEY))));
        Table table = new Table(
                Firmness.of(answers).marked(wording, wording.text("finance.changes")),
                wording.text("finance.changes.note"),
                List.of(
                        wording.column(Dimension.SCENARIO),
                        wording.column(Dimension.DISTRICT),
                        wording.column(Dimension.COMPONENT),
                        wording.word("cause"),
                        span("change.twelve", answers.budget().horizon().nextTwelve()),
                        span("change.year", answers.budget().horizon().secondWholeYear())),
                rows);
        return new Sheet(name(), List.of(table), TWELVE);
    }

    private Column span(String key, Optional<Months> months) {
        return Column.figure(wording.text("finance.column." + key)
                + months.map(span -> wording.text("finance.bracket", span.first() + "…" + span.last()))
                        .orElse(""));
    }

    private static void collect(
            Map<List<String>, Map<Integer, BigDecimal>> changes, Optional<Answer> answer, int column) {
        for (AnswerRow row : answer.map(Answer::rows).orElse(List.of())) {
            List<String> key =
                    KEYS.stream().map(name -> row.text(name).orElse("unknown")).toList();
            changes.computeIfAbsent(key, absent -> new LinkedHashMap<>())
                    .merge(column, row.number("amount").orElse(BigDecimal.ZERO), BigDecimal::add);
        }
    }
}
