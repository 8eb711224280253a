package io.rosterlake.transforms.pay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The grades that somebody will have.
 *
 * <p>Time in a grade counts from the month in which it was reached. A year whose appraisal does not count delays the
 * next grade by a year, one that counts more brings it forward. Somebody who is overdue by the scheme's pace (the
 * register may know why) rises when the pace comes round again, or, where grades change in January, in the next one.
 *
 * @param from the grade from each month on, ascending; the first entry is the grade that the register gives
 */
record GradePath(NavigableMap<YearMonth, Integer> from) {
    private static final int YEAR = 12;

    /**
     * The path until a month.
     *
     * @param grade the grade in the register
     */
    static GradePath of(PayPerson person, int grade, GradeSteps steps, Outlook outlook, YearMonth until) {
        NavigableMap<YearMonth, Integer> path = new TreeMap<>();
        path.put(DatedNumber.ALWAYS, grade);
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

    private static void byMonths(
            NavigableMap<YearMonth, Integer> path,
            PayPerson person,
            GradeSteps steps,
            Outlook outlook,
            int pace,
            BigDecimal worth,
            YearMonth until,
            int highest) {
        YearMonth since = person.gradeSince();
        BigDecimal shift = BigDecimal.ZERO;
        for (Map.Entry<Integer, String> appraisal : person.appraisals().entrySet()) {
            if (isInGrade(since, appraisal.getKey())) {
                shift = shift.add(steps.worth(appraisal.getValue()).subtract(BigDecimal.ONE));
            }
        }
        int progress = Math.max(
                0,
                (int) ChronoUnit.MONTHS.between(since, outlook.asOf())
                        + shift.multiply(BigDecimal.valueOf(YEAR)).intValue());
        YearMonth next = outlook.asOf().plusMonths(steps(pace - progress % pace, worth));
        int grade = path.firstEntry().getValue();
        while (!next.isAfter(until) && grade < highest) {
            path.put(next, ++grade);
            next = next.plusMonths(steps(pace, worth));
        }
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
        int grade = path.firstEntry().getValue();
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

    /** True for the years that somebody spent in the grade as a whole. */
    private static boolean isInGrade(YearMonth since, int year) {
        return since.isBefore(YearMonth.of(year, 2));
    }

    /** In how many months so much is reached when a month counts for so many. */
    private static int steps(int months, BigDecimal worth) {
        return BigDecimal.valueOf(months).divide(worth, 0, RoundingMode.CEILING).intValueExact();
    }
}
