package io.rosterlake.transforms.pay;

import io.rosterlake.transforms.pay.GradeStep.Counted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
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
 * @param steps how each grade after the register's is reached, ascending
 */
record GradePath(NavigableMap<YearMonth, Integer> from, List<GradeStep> steps) {
    GradePath {
        steps = List.copyOf(steps);
    }

    private static final String QUALIFIED = "合格";

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
        List<GradeStep> reached = new ArrayList<>();
        BigDecimal worth = steps.worth(outlook.appraisalOf(person, Integer.MAX_VALUE));
        if (worth.signum() > 0 && person.gradeSince() != null && !person.isRetained()) {
            if (steps.pace() instanceof GradeSteps.Pace.Months pace) {
                reached.addAll(byMonths(grade, person, steps, outlook, pace.months(), until, highest));
            } else if (steps.pace() instanceof GradeSteps.Pace.Years pace) {
                reached.addAll(byYears(grade, person, steps, outlook, pace.byGrade(), until, highest));
            }
        }
        reached.forEach(step -> path.put(step.from(), step.grade()));
        return new GradePath(path, reached);
    }

    /** The grade that never changes. */
    static GradePath constant(int grade) {
        return new GradePath(new TreeMap<>(Map.of(DatedNumber.ALWAYS, grade)), List.of());
    }

    int in(YearMonth month) {
        return from.floorEntry(month).getValue();
    }

    /** The month in which the grade of a month was reached; empty when the register has it. */
    Optional<YearMonth> since(YearMonth month) {
        return Optional.of(from.floorKey(month)).filter(since -> !since.equals(DatedNumber.ALWAYS));
    }

    private static List<GradeStep> byMonths(
            int registered,
            PayPerson person,
            GradeSteps steps,
            Outlook outlook,
            int pace,
            YearMonth until,
            int highest) {
        BigDecimal whole = BigDecimal.valueOf(pace);
        String assumed = outlook.appraisalOf(person, Integer.MAX_VALUE);
        BigDecimal worth = steps.worth(assumed);
        List<Counted> counted = monthsReached(person, steps, outlook);
        BigDecimal lacking = whole.subtract(sum(counted).remainder(whole));
        YearMonth since = person.gradeSince();
        YearMonth before = since.isAfter(outlook.asOf()) ? since : outlook.asOf();
        YearMonth next = before.plusMonths(months(lacking, worth));
        List<GradeStep> reached = new ArrayList<>();
        for (int grade = registered; !next.isAfter(until) && grade < highest; ) {
            counted.add(new Counted(before, next, assumed, worth));
            reached.add(new GradeStep(next, ++grade, whole, false, counted));
            counted.clear();
            before = next;
            next = next.plusMonths(months(whole, worth));
        }
        return reached;
    }

    /** The months in the grade before the register's, each counting what a month of its year counts. */
    private static List<Counted> monthsReached(PayPerson person, GradeSteps steps, Outlook outlook) {
        YearMonth asOf = outlook.asOf();
        List<Counted> reached = new ArrayList<>();
        YearMonth from = person.gradeSince();
        while (from.isBefore(asOf)) {
            YearMonth january = YearMonth.of(from.getYear() + 1, 1);
            YearMonth to = january.isBefore(asOf) ? january : asOf;
            String appraisal = from.getYear() < asOf.getYear()
                    ? person.appraisals().getOrDefault(from.getYear(), QUALIFIED)
                    : outlook.appraisalOf(person, from.getYear());
            reached.add(new Counted(from, to, appraisal, steps.worth(appraisal)));
            from = to;
        }
        return reached;
    }

    private static BigDecimal sum(List<Counted> counted) {
        return counted.stream()
                .map(some -> some.worth().multiply(BigDecimal.valueOf(some.months())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<GradeStep> byYears(
            int registered,
            PayPerson person,
            GradeSteps steps,
            Outlook outlook,
            Map<Integer, BigDecimal> years,
            YearMonth until,
            int highest) {
        int grade = registered;
        int firstYear = person.gradeSince().getMonthValue() == 1
                ? person.gradeSince().getYear()
                : person.gradeSince().getYear() + 1;
        List<Counted> counted = new ArrayList<>();
        for (int year = firstYear; year < outlook.asOf().getYear(); year++) {
            counted.add(year(year, person.appraisals().getOrDefault(year, QUALIFIED), steps));
        }
        List<GradeStep> reached = new ArrayList<>();
        int year = Math.max(outlook.asOf().getYear(), firstYear);
        for (; year < until.getYear() && grade < highest && years.containsKey(grade); year++) {
            counted.add(year(year, outlook.appraisalOf(person, year), steps));
            BigDecimal needed = years.get(grade);
            BigDecimal sum = counted.stream().map(Counted::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(needed) >= 0) {
                reached.add(new GradeStep(YearMonth.of(year + 1, 1), ++grade, needed, true, counted));
                counted.clear();
            }
        }
        return reached;
    }

    private static Counted year(int year, String appraisal, GradeSteps steps) {
        return new Counted(YearMonth.of(year, 1), YearMonth.of(year + 1, 1), appraisal, steps.worth(appraisal));
    }

    /** How many months it takes to reach so much when a month counts for so many. */
    private static int months(BigDecimal lacking, BigDecimal worth) {
        return lacking.divide(worth, 0, RoundingMode.CEILING).intValueExact();
    }
}
