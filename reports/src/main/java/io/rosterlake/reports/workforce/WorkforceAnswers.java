package io.rosterlake.reports.workforce;

import io.rosterlake.reports.database.Answer;
import io.rosterlake.reports.database.Question;
import io.rosterlake.reports.database.ReportDatabase;
import io.rosterlake.reports.message.ReportException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What the report asks the lake. Every answer is as of the month of the report; a district that has not sent it yet stands with its
 * newest month before.
 *
 * @param month month of the report, on its first day
 */
record WorkforceAnswers(
        LocalDate month,
        Answer districts,
        Answer headcounts,
        Answer households,
        Answer shortages,
        Answer districtStaffing,
        Answer communityStaffing,
        Answer monthlyMovement,
        Answer yearlyMovement,
        Answer turnover,
        Answer rules,
        Answer monthsWithoutRegister,
        Answer refusedOrHeld,
        Answer submissions,
        Answer consistency,
        PeopleAnswers people) {

    /** Asks all questions; without a month, as of the newest one in the lake. */
    static WorkforceAnswers ask(ReportDatabase database, Optional<YearMonth> wanted) {
        LocalDate newest = database.ask(Question.of("which-month-is-newest")).rows().stream()
                .flatMap(row -> row.date("period").stream())
                .findFirst()
                .orElseThrow(() -> ReportException.failed("error.no.figures"));
        LocalDate month = wanted.map(period -> period.atDay(1)).orElse(newest);
        if (month.isAfter(newest)) {
            throw ReportException.wrongCall("error.period.later", YearMonth.from(month), YearMonth.from(newest));
        }
        String date = month.toString();
        Answer headcounts = database.ask(Question.of("how-many-workers-in-post", date));
        if (headcounts.isEmpty()) {
            throw ReportException.wrongCall("error.no.figures.until", YearMonth.from(month));
        }
        return new WorkforceAnswers(
                month,
                database.ask(Question.of("how-current-is-each-district", date)),
                headcounts,
                database.ask(Question.of("how-many-households-per-worker", date)),
                database.ask(Question.of("how-many-communities-are-short-of-staff", date)),
                database.ask(Question.of("how-is-each-district-staffed", date)),
                database.ask(Question.of("how-is-each-community-staffed", date)),
                database.ask(Question.of("who-joined-and-left-by-month", date, date)),
                database.ask(Question.of("who-joined-and-left-by-district", date)),
                database.ask(Question.of("how-high-is-turnover", date)),
                database.ask(Question.of("on-which-basis-do-the-rules-stand", date)),
                database.ask(Question.of("which-months-have-no-register", date)),
                database.ask(Question.of("which-submissions-were-refused-or-held", date)),
                database.ask(Question.of("how-many-submissions-came", date)),
                database.ask(Question.of("how-consistent-are-the-registers", date)),
                PeopleAnswers.ask(database, date));
    }
}
