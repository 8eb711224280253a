package io.rosterlake.reports.finance;

import io.rosterlake.reports.database.AnswerRow;
import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Format;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** How many people the amounts are for. With attrition these are expected people, and fractions. */
final class People {
    private People() {}

    static Cell inMonth(FinanceAnswers answers, String scenario, YearMonth month) {
        return cell(months(answers, scenario, new Months(month, month)));
    }

    /** Whole people without decimals, expected ones with two. */
    static Cell cell(BigDecimal people) {
        boolean whole = people.stripTrailingZeros().scale() <= 0;
        return Cell.figure(people, whole ? Format.COUNT : Format.DECIMAL);
    }

    /** People added up over months. */
    static BigDecimal months(FinanceAnswers answers, String scenario, Months months) {
        List<AnswerRow> rows = answers.people().rows();
        return rows.stream()
                .filter(row -> row.text("scenario").orElse("").equals(scenario))
                .filter(row -> months.contains(Budget.month(row, "month")))
                .flatMap(row -> row.number("people").stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
