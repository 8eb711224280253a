package io.rosterlake.reports.finance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What some amounts rest on, and whether they are all there. Whatever shows them carries its mark.
 *
 * @param amount yuan
 * @param illustrative the part of it that rests on made-up numbers
 * @param user the part that rests on numbers that a user has given
 * @param incomplete some parameter is missing, so that the true amount is higher
 */
record Firmness(BigDecimal amount, BigDecimal illustrative, BigDecimal user, boolean incomplete) {

    /** Of the rows that are wanted, over some months. */
    static Firmness of(FinanceAnswers answers, Predicate<BudgetRow> wanted, Months months, boolean incomplete) {
        Budget budget = answers.budget();
        return new Firmness(
                budget.amount(wanted, months),
                budget.amount(wanted.and(Budget.with(Dimension.BASIS, "illustrative")), months),
                budget.amount(wanted.and(Budget.with(Dimension.BASIS, "user")), months),
                incomplete);
    }

    /** Of a scenario as a whole. */
    static Firmness of(FinanceAnswers answers, String scenario) {
        return of(
                answers,
                Budget.with(Dimension.SCENARIO, scenario),
                answers.budget().horizon().all(),
                lacks(answers, scenario));
    }

    /** Of everything. */
    static Firmness of(FinanceAnswers answers) {
        return of(
                answers,
                row -> true,
                answers.budget().horizon().all(),
                !answers.missing().isEmpty());
    }

    private static boolean lacks(FinanceAnswers answers, String scenario) {
        return answers.missing().rows().stream()
                .anyMatch(row -> row.text("scenario").orElse("").equals(scenario));
    }

    /** The title of a table or chart with the mark in front of it; nobody may take it for firm who sees the title. */
    String marked(FinanceWording wording, String title) {
        List<String> marks = new ArrayList<>();
        if (illustrative.signum() != 0) {
            marks.add(wording.text("finance.mark.illustrative"));
        }
        if (user.signum() != 0) {
            marks.add(wording.text("finance.mark.user"));
        }
        if (incomplete) {
            marks.add(wording.text("finance.mark.incomplete"));
        }
        return marks.isEmpty() ? title : wording.text("finance.mark", String.join(" · ", marks)) + title;
    }
}
