package io.rosterlake.reports.workforce;

import io.rosterlake.reports.database.Answer;
import io.rosterlake.reports.database.AnswerRow;
import io.rosterlake.reports.database.Question;
import io.rosterlake.reports.database.ReportDatabase;
import io.rosterlake.reports.message.ReportException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the report asks the lake. Every answer is as of the month of the report; a district that has not sent it yet stands with its
 * newest month before. A district that is no more stands in what is told month by month, and in nothing else: its people are counted where they went.
 *
 * @param month month of the report, on its first day
 * @param abolished the districts that are no more, and since when
 */
record WorkforceAnswers(
        LocalDate month,
        Answer abolished,
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
        Answer abolished = database.ask(Question.of("which-districts-are-no-more", date));
        Set<String> gone = codes(abolished.rows());
        Answer headcounts =
                database.ask(Question.of("how-many-workers-in-post", date)).withoutDistricts(gone);
        if (headcounts.isEmpty()) {
            throw ReportException.wrongCall("error.no.figures.until", YearMonth.from(month));
        }
        return new WorkforceAnswers(
                month,
                abolished,
                database.ask(Question.of("how-current-is-each-district", date)),
                headcounts,
                database.ask(Question.of("how-many-households-per-worker", date))
                        .withoutDistricts(gone),
                database.ask(Question.of("how-many-communities-are-short-of-staff", date))
                        .withoutDistricts(gone),
                database.ask(Question.of("how-is-each-district-staffed", date)).withoutDistricts(gone),
                database.ask(Question.of("how-is-each-community-staffed", date)).withoutDistricts(gone),
                database.ask(Question.of("who-joined-and-left-by-month", date, date)),
                database.ask(Question.of("who-joined-and-left-by-district", date))
                        .withoutDistricts(codes(abolishedBefore(month.minusMonths(11), abolished))),
                database.ask(Question.of("how-high-is-turnover", date)).withoutDistricts(gone),
                database.ask(Question.of("on-which-basis-do-the-rules-stand", date, date)),
                database.ask(Question.of("which-months-have-no-register", date)),
                database.ask(Question.of("which-submissions-were-refused-or-held", date)),
                database.ask(Question.of("how-many-submissions-came", date)),
                database.ask(Question.of("how-consistent-are-the-registers", date)),
                PeopleAnswers.ask(database, date, gone, codes(abolishedBefore(month.withDayOfYear(1), abolished))));
    }

    private static List<AnswerRow> abolishedBefore(LocalDate month, Answer abolished) {
        return abolished.rows().stream()
                .filter(row -> row.date("abolished_from")
                        .filter(from -> from.isBefore(month))
                        .isPresent())
                .toList();
    }

    private static Set<String> codes(List<AnswerRow> districts) {
        return districts.stream().map(Sums::district).collect(Collectors.toSet());
    }
}
