package io.rosterlake.reports.finance;

import io.rosterlake.reports.database.Answer;
import io.rosterlake.reports.database.Question;
import io.rosterlake.reports.database.ReportDatabase;
import io.rosterlake.reports.lake.TableName;
import java.util.List;
import java.util.Optional;

/**
 * What the finance pack asks the lake. Answers of tables that the lake does not have are empty.
 *
 * @param missing what is in no amount, and why
 * @param assumed what is in the amounts by an assumption, or without a known payer
 * @param nextTwelve what makes the second twelve months differ from the first; empty also when fewer months are projected
 * @param nextYear what makes the calendar year after the first whole one differ from it
 */
record FinanceAnswers(
        Budget budget,
        Answer districts,
        Answer people,
        Answer missing,
        Answer assumed,
        Optional<Answer> bands,
        Optional<Answer> nextTwelve,
        Optional<Answer> nextYear,
        Optional<Answer> backtest,
        Optional<Answer> incomparable,
        Optional<Answer> misses) {
    static final TableName PROJECTION = new TableName("gold", "pay_projection");

    /** Asks all questions; empty when the projection has no amount at all. */
    static Optional<FinanceAnswers> ask(ReportDatabase database) {
        Answer projections = database.ask(Question.of("which-pay-projections-are-there"));
        return projections.isEmpty()
                ? Optional.empty()
                : Optional.of(ask(database, Budget.of(projections, database.ask(Question.of("what-will-pay-cost")))));
    }

    private static FinanceAnswers ask(ReportDatabase database, Budget budget) {
        List<TableName> tables = database.tables("gold");
        Horizon horizon = budget.horizon();
        return new FinanceAnswers(
                budget,
                database.ask(Question.of("what-are-districts-called")),
                database.ask(Question.of("how-many-people-are-paid")),
                database.ask(Question.of("what-is-missing-for-pay")),
                database.ask(Question.of("what-was-assumed-for-pay")),
                when(database, tables, "pay_band", Question.of("how-uncertain-is-pay")),
                horizon.nextTwelve().flatMap(months -> change(database, tables, months)),
                horizon.secondWholeYear().flatMap(months -> change(database, tables, months)),
                when(database, tables, "pay_backtest", Question.of("how-near-did-pay-projections-come")),
                when(database, tables, "pay_backtest", Question.of("which-pay-could-not-be-compared")),
                when(database, tables, "pay_backtest_miss", Question.of("which-pay-projections-missed-most")));
    }

    private static Optional<Answer> change(ReportDatabase database, List<TableName> tables, Months months) {
        Question question = Question.of(
                "what-makes-pay-change",
                months.first().atDay(1).toString(),
                months.last().atDay(1).toString());
        return when(database, tables, "pay_change", question).filter(answer -> !answer.isEmpty());
    }

    private static Optional<Answer> when(
            ReportDatabase database, List<TableName> tables, String table, Question question) {
        return tables.contains(new TableName("gold", table)) ? Optional.of(database.ask(question)) : Optional.empty();
    }
}
