package io.rosterlake.reports.workforce;

import io.rosterlake.reports.database.Answer;
import io.rosterlake.reports.database.Question;
import io.rosterlake.reports.database.ReportDatabase;
import java.util.Collections;
import java.util.Set;

/** What the report asks about people rather than places: training, certificates, grades, how long they stay, who they are, when they retire; and what is missing. */
record PeopleAnswers(
        Answer training,
        Answer certificates,
        Answer appraisals,
        Answer retention,
        Answer profile,
        Answer retirement,
        Answer comparison,
        Answer missing) {
    private static final int PARTS_OF_WHAT_IS_MISSING = 7;

    /**
     * Asks all questions.
     *
     * @param date month of the report, on its first day
     * @param gone districts that are no more; how long people stayed there is told all the same
     * @param goneInEarlierYears of these the ones whose people have been graded elsewhere since
     */
    static PeopleAnswers ask(ReportDatabase database, String date, Set<String> gone, Set<String> goneInEarlierYears) {
        return new PeopleAnswers(
                database.ask(Question.of("who-is-behind-on-training", date)).withoutDistricts(gone),
                database.ask(Question.of("how-many-hold-a-valid-certificate", date))
                        .withoutDistricts(gone),
                database.ask(Question.of("how-were-people-graded", date)).withoutDistricts(goneInEarlierYears),
                database.ask(Question.of("how-long-do-people-stay", date)),
                database.ask(Question.of("what-does-the-workforce-look-like", date))
                        .withoutDistricts(gone),
                database.ask(Question.of("who-will-reach-retirement", date)).withoutDistricts(gone),
                database.ask(Question.of("what-would-other-schemes-demand", date))
                        .withoutDistricts(gone),
                database.ask(new Question("what-is-missing", Collections.nCopies(PARTS_OF_WHAT_IS_MISSING, date)))
                        .withoutDistricts(gone));
    }
}
