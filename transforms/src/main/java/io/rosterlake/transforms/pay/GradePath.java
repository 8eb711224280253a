package io.rosterlake.transforms.pay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The grades that somebody will have.
 *
 * <p>Time in a grade counts from the month in which it was reached. A month of a year whose appraisal does not count
 * counts nothing, so such a year delays the next grade by a year; one that counts more brings it forward. Somebody who is overdue by the scheme's pace (the
 * register may know why) rises when the pace comes round again, or, where grades change in January, in the next one.
 *
 * <p>Before the month in which the grade of the register was reached, somebody had the one below it: a bonus may be by
 * the grade of the December before.
 *
 * @param from the grade from each month on, ascending
 */
record GradePath(NavigableMap<YearMonth, Integer> from) {
    /**
     * The path until a month.
     *
     * @param grade the grade in the register
     */
    static GradePath of(PayPerson person, int grade, GradeSteps steps, Outlook outlook, YearMonth until) {
        NavigableMap<YearMonth, Integer> path = new TreeMap<>();
        path.put(DatedNumber.ALWAYS, grade);
        YearMonth since = person.gradeSince();
        if (since != null && grade > 1 && !since.isAfter(outlook.asOf()) && !person.isRetained()) {
            path.put(DatedNumber.ALWAYS, grade - 1);
            path.put(since, grade);
        }
        int highest = steps.range(person.postLevel()).highest();
        BigDecimal worth = steps.worth(outlook.appraisalOf(person, Integer.MAX_VALUE));
        if (worth.signum() > 0 && person.gradeSince() != null && !person.isRetained()) {
            if (steps.pace() instanceof GradeSteps.Pace.Months pace) {
                byMonths(path, person, steps, outlook, pace.months(), worth, until, highest);
            } else if (steps.pace() instanceof GradeSteps.Pace.Years pace) {
                byYears(path, person, steps, outlook, pace.byGrade(), worth, until, highest);
            }
        }
        return new GradePath(path);
    }

    /** The grade that never changes. */
    static GradePath constant(int grade) {
        return new GradePath(new TreeMap<>(Map.of(DatedNumber.ALWAYS, grade)));
    }

    int in(YearMonth month) {
        return from.floorEntry(month).getValue();
    }

    /** The month in which the grade of a month was reached; empty when the register has it. */
    Optional<YearMonth> since(YearMonth month) {
        return Optional.of(from.floorKey(month)).filter(since -> !since.equals(DatedNumber.ALWAYS));
    }

    private static void byMonths(
            NavigableMap<YearMonth, Integer> path,
            PayPerson person,
            GradeSteps steps,
            Outlook outlook,
            int pace,
            BigDecimal worth,
            YearMonth until,
            int highest) {
        BigDecimal whole = BigDecimal.valueOf(pace);
        BigDecimal lacking =
                whole.subtract(monthsReached(person, steps, outlook).remainder(whole));
        YearMonth next = outlook.asOf().plusMonths(months(lacking, worth));
        int grade = path.lastEntry().getValue();
        while (!next.isAfter(until) && grade < highest) {
            path.put(next, ++grade);
            next = next.plusMonths(months(whole, worth));
        }
    }

    /** The months in the grade before the register's, each counting what a month of its year counts. */
    private static BigDecimal monthsReached(PayPerson person, GradeSteps steps, Outlook outlook) {
        YearMonth asOf = outlook.asOf();
        BigDecimal reached = BigDecimal.ZERO;
        YearMonth from = person.gradeSince();
        while (from.isBefore(asOf)) {
            YearMonth january = YearMonth.of(from.getYear() + 1, 1);
            YearMonth to = january.isBefore(asOf) ? january : asOf;
            String appraisal = from.getYear() < asOf.getYear()
                    ? person.appraisals().getOrDefault(from.getYear(), "合格")
                    : outlook.appraisalOf(person, from.getYear());
            reached = reached.add(
                    steps.worth(appraisal).multiply(BigDecimal.valueOf(ChronoUnit.MONTHS.between(from, to))));
            from = to;
        }
        return reached;
    }

    private static void byYears(
            NavigableMap<YearMonth, Integer> path,
            PayPerson person,
            GradeSteps steps,
            Outlook outlook,
            Map<Integer, BigDecimal> years,
            BigDecimal worth,
            YearMonth until,
            int highest) {
        int grade = path.lastEntry().getValue();
        int firstYear = person.gradeSince().getMonthValue() == 1
                ? person.gradeSince().getYear()
                : person.gradeSince().getYear() + 1;
        BigDecimal reached = BigDecimal.ZERO;
        for (int year = firstYear; year < outlook.asOf().getYear(); year++) {
            reached = reached.add(steps.worth(person.appraisals().getOrDefault(year, "合格")));
        }
        int year = Math.max(outlook.asOf().getYear(), firstYear);
        for (; year < until.getYear() && grade < highest && years.containsKey(grade); year++) {
            reached = reached.add(steps.worth(outlook.appraisalOf(person, year)));
            if (reached.compareTo(years.get(grade)) >= 0) {
                path.put(YearMonth.of(year + 1, 1), ++grade);
                reached = BigDecimal.ZERO;
            }
        }
    }

    /** How many months it takes to reach so much when a month counts for so many. */
    private static int months(BigDecimal lacking, BigDecimal worth) {
        return lacking.divide(worth, 0, RoundingMode.CEILING).intValueExact();
    }
}
