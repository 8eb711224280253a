package io.rosterlake.transforms.pay;

import io.rosterlake.transforms.pay.Answer.Given;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one person is paid month by month, by the rules of one scheme: how they stand in each month, and what {@link
 * Reckoning} makes of it. The projection computes the same for millions.
 */
public final class PersonPay {
    private static final int DECEMBER = 12;

    private final PayPerson person;
    private final PayRules rules;
    private final Outlook outlook;
    private final YearMonth until;
    private final @Nullable PersonPay before;
    private final Optional<GradePath> grades;

    /** @param until the last month that will be asked for */
    public PersonPay(PayPerson person, PayRules rules, Outlook outlook, YearMonth until) {
        this(person, rules, outlook, until, null);
    }

    private PersonPay(PayPerson person, PayRules rules, Outlook outlook, YearMonth until, @Nullable PersonPay before) {
        this.person = person;
        this.rules = rules;
        this.outlook = outlook;
        this.until = until;
        this.before = before;
        Integer grade = person.grade();
        this.grades = grade == null
                ? Optional.empty()
                : Optional.of(rules.steps()
                        .given()
                        .map(steps -> GradePath.of(person, grade, steps.value(), outlook, until))
                        .orElseGet(() -> GradePath.constant(grade)));
    }

    /**
     * The same person by other rules from a month on. What contributions rest on goes on: the pay of the months before.
     *
     * @param from the first month of the other rules, after the first one that is projected
     * @param probationUntil the last month of probation by the other rules; null without one
     */
    public PersonPay under(PayRules others, YearMonth from, @Nullable YearMonth probationUntil) {
        PayPerson then = at(from.minusMonths(1)).onProbationUntil(probationUntil);
        boolean isThere = !person.comesAfter(from.minusMonths(1));
        return new PersonPay(then, others, outlook.from(from.minusMonths(1)), until, isThere ? this : null);
    }

    /** The person whose pay it is. */
    public PayPerson person() {
        return person;
    }

    /** What is assumed of the months ahead. */
    public Outlook outlook() {
        return outlook;
    }

    /** The rules by which they are paid. */
    public PayRules rules() {
        return rules;
    }

    /** The grade in a month; empty when the register gives none. */
    public Optional<Integer> gradeIn(YearMonth month) {
        return grades.map(path -> path.in(month));
    }

    /** How the person stands in a month. */
    public Standing standingIn(YearMonth month) {
        return new Standing(
                person.staffGroup(),
                person.postLevel(),
                person.post(),
                gradeIn(month).orElse(null),
                person.certificateIn(month).orElse(null),
                person.isOnProbationIn(month),
                yearEnd(month));
    }

    private Standing.@Nullable YearEnd yearEnd(YearMonth month) {
        boolean isPaid = !person.isRetained()
                && rules.bonus()
                        .given()
                        .filter(bonus -> bonus.value().paidIn() == month.getMonthValue())
                        .isPresent();
        int year = month.getYear() - 1;
        boolean wasThere = !person.comesAfter(YearMonth.of(year, DECEMBER));
        return isPaid && wasThere
                ? new Standing.YearEnd(
                        gradeIn(YearMonth.of(year, DECEMBER)).orElse(1), outlook.appraisalOf(person, year))
                : null;
    }

    /** The months of a stretch of time in which the standing may be another one than in the month before. */
    public NavigableSet<YearMonth> changes(YearMonth from, YearMonth to) {
        NavigableSet<YearMonth> changes = new TreeSet<>(Set.of(from));
        grades.ifPresent(path -> changes.addAll(path.from().keySet()));
        person.certificates().values().forEach(obtained -> changes.add(YearMonth.of(obtained.getYear() + 1, 1)));
        YearMonth probation = person.probationUntil();
        if (probation != null) {
            changes.add(probation.plusMonths(1));
        }
        rules.bonus().given().filter(bonus -> !person.isRetained()).ifPresent(bonus -> {
            for (int year = from.getYear(); year <= to.getYear(); year++) {
                YearMonth paid = YearMonth.of(year, bonus.value().paidIn());
                changes.addAll(Set.of(paid, paid.plusMonths(1)));
            }
        });
        return changes.subSet(from, true, to, true);
    }

    /** What the person costs in a month; nothing after the last month that is paid. */
    public MonthPay in(YearMonth month) {
        Reckoning reckoning = reckoning(month);
        if (person.isPaidIn(month)) {
            reckoning.wages();
            reckoning.bonus();
            reckoning.contributions(() -> averageBefore(month));
        }
        return reckoning.result();
    }

    private Reckoning reckoning(YearMonth month) {
        return new Reckoning(rules, outlook, standingIn(month), month);
    }

    /** Pay without contributions, for their base; missing when a part of it is. */
    private Answer<BigDecimal> wages(YearMonth month, boolean withBonus) {
        Reckoning reckoning = reckoning(month);
        reckoning.wages();
        if (withBonus) {
            reckoning.bonus();
        }
        return reckoning.total();
    }

    /**
     * The pay that contributions of a year are computed of: the average of the months of the year before that are
     * known or projected; where there is none, the pay of the first month.
     */
    private Answer<BigDecimal> averageBefore(YearMonth month) {
        PayPerson.History history = person.history();
        return before == null
                        && history != null
                        && month.getYear() == firstMonth().getYear()
                ? new Given<>(history.base(), List.of())
                : earnedBefore(month).map(Earned::average);
    }

    /**
     * The pay that contributions of a month's year are computed of, where the scheme has them computed of the year
     * before: that of the months of the year before, as far as it is projected; in the first year that of the first
     * month, without bonus. What is known from an earlier projection counts with it from the second year on.
     */
    public Answer<Earned> earnedBefore(YearMonth month) {
        YearMonth first = firstMonth();
        if (month.getYear() == first.getYear()) {
            return before == null
                    ? wages(first, false).map(pay -> new Earned(first, pay, 1))
                    : before.earnedBefore(first);
        }
        return paidInYear(YearMonth.of(month.getYear(), 1));
    }

    /** The grades that are reached until a month, and the one after it, in their order. */
    public List<GradeStep> gradeSteps(YearMonth month) {
        List<GradeStep> all = grades.map(GradePath::steps).orElse(List.of());
        long reached = all.stream().filter(step -> !step.from().isAfter(month)).count();
        return all.stream().limit(reached + 1).toList();
    }

    /** The first month of this projection that is paid. */
    private YearMonth firstMonth() {
        YearMonth comesIn = person.comesIn();
        return comesIn != null && person.comesAfter(outlook.firstMonth()) ? comesIn : outlook.firstMonth();
    }

    /** Pay of a calendar year before a month of the next one, or of the same one. */
    private Answer<Earned> paidInYear(YearMonth end) {
        YearMonth first = firstMonth();
        YearMonth january = YearMonth.of(end.minusMonths(1).getYear(), 1);
        if (january.isAfter(first) || first.equals(january)) {
            return paid(new Given<>(new Earned(january.minusMonths(1), BigDecimal.ZERO, 0), List.of()), january, end);
        }
        return paid(paidBefore(first), first, end);
    }

    /** What is known of the year of the first month that is projected. */
    private Answer<Earned> paidBefore(YearMonth first) {
        PayPerson.History history = person.history();
        if (before != null) {
            return before.paidInYear(first);
        }
        Earned known = history == null
                ? new Earned(first.minusMonths(1), BigDecimal.ZERO, 0)
                : new Earned(first.minusMonths(1), history.sum(), history.months());
        return new Given<>(known, List.of());
    }

    private Answer<Earned> paid(Answer<Earned> known, YearMonth from, YearMonth end) {
        Answer<Earned> paid = known;
        for (YearMonth month = from; month.isBefore(end) && paid.given().isPresent(); month = month.plusMonths(1)) {
            YearMonth next = month;
            paid = Answer.both(paid, wages(month, true), sum -> pay -> sum.and(next, pay));
        }
        return paid;
    }

    /**
     * The person as the register of a later month would have them, if all comes as assumed: a projection from there on
     * gives what this one gives for the months after.
     *
     * @param month a month not after the last one that may be asked for
     */
    public PayPerson at(YearMonth month) {
        if (!month.isAfter(outlook.asOf())) {
            return person;
        }
        Map<Integer, String> appraisals = new TreeMap<>(person.appraisals());
        for (int year = outlook.asOf().getYear(); year <= month.getYear(); year++) {
            appraisals.put(year, outlook.appraisalOf(person, year));
        }
        return new PayPerson(
                person.personKey(),
                person.staffGroup(),
                person.postLevel(),
                person.post(),
                gradeIn(month).orElse(null),
                grades.flatMap(path -> path.since(month)).orElse(person.gradeSince()),
                person.probationUntil(),
                person.certificates(),
                appraisals,
                person.retiresIn(),
                historyAt(month).orElse(null),
                person.comesIn());
    }

    private Optional<PayPerson.History> historyAt(YearMonth month) {
        if (person.comesAfter(month)) {
            return Optional.empty();
        }
        YearMonth next = month.plusMonths(1);
        Earned paid = next.getMonthValue() == 1
                ? new Earned(month, BigDecimal.ZERO, 0)
                : paidInYear(next).given().map(Given::value).orElse(null);
        return averageBefore(next)
                .given()
                .filter(base -> paid != null)
                .map(base -> new PayPerson.History(base.value(), paid.sum(), paid.months()));
    }
}
