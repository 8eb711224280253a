package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Education;
import io.rosterlake.transforms.pay.Probation;
import io.rosterlake.transforms.pay.ServiceRecord;
import io.rosterlake.transforms.pay.Standing;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.NewEntrant;
import io.rosterlake.transforms.scheme.StaffGroup;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who is hired in a district. New entrants are staff in the grade that the scheme gives newcomers of their education, the
 * lowest of that level where it matters not, unless the scenario names another; they hold it, and the work, since the
 * month in which they come, have no certificate and do not retire in the time that is projected. Recruited ones are on
 * probation as in a contract of three years. Their attrition is that of people who begin.
 */
final class Entrants {
    private final Stretches stretches;
    private final Hiring hiring;
    private final Survival survival;
    private final int horizon;

    Entrants(Stretches stretches, Hiring hiring, Survival survival, int horizon) {
        this.stretches = stretches;
        this.hiring = hiring;
        this.survival = survival;
        this.horizon = horizon;
    }

    /**
     * The cohorts that come, one for each staff group and month.
     *
     * @param there the people of the register
     * @param shortages how many people the communities lack, by staff group
     */
    List<Cohort> of(List<Cohort> there, Map<String, Long> shortages) {
        List<Cohort> hired = new ArrayList<>();
        if (hiring instanceof Hiring.Replace) {
            leaving(there).forEach((group, people) -> hired.addAll(replacing(group, people)));
        } else if (hiring instanceof Hiring.FillToMinimum fill) {
            YearMonth first = stretches.path().own().first();
            YearMonth from = fill.from().after(stretches.path().own().asOf());
            int month = Math.max(0, MonthNumber.of(from) - MonthNumber.of(first));
            byGroup(shortages, ground(month)).forEach((group, people) -> {
                if (people > 0 && month < horizon) {
                    hired.add(cohort(group, month, Math.multiplyExact(people, People.ONE)));
                }
            });
        }
        return hired;
    }

    /** Those for whom a month is the last one and whom the rules of then count, by staff group and month. */
    private Map<String, long[]> leaving(List<Cohort> there) {
        Map<String, long[]> leaving = new TreeMap<>();
        for (Cohort cohort : there) {
            String group = cohort.profile().staffGroup();
            if (!group.equals(Standing.RETAINED)) {
                long[] people = leaving.computeIfAbsent(group, ignored -> new long[horizon]);
                for (int month = 0; month < horizon; month++) {
                    if (ground(month).counts(group)) {
                        people[month] += cohort.presence().retired(month)
                                + cohort.presence().left(month);
                    }
                }
            }
        }
        return leaving;
    }

    /** One for each who leaves, in the month after; also for those among the entrants. */
    private List<Cohort> replacing(String group, long[] leaving) {
        List<Cohort> hired = new ArrayList<>();
        for (int month = 1; month < horizon; month++) {
            if (leaving[month - 1] > 0) {
                Cohort cohort = cohort(group, month, leaving[month - 1]);
                hired.add(cohort);
                for (int later = month; later < horizon; later++) {
                    leaving[later] += cohort.presence().left(later);
                }
            }
        }
        return hired;
    }

    private Cohort cohort(String group, int month, long people) {
        YearMonth from = stretches.path().own().first().plusMonths(month);
        Profile profile = Profile.entrant(group, grade(month, from), from, Probation.THREE_YEARS_OR_OPEN);
        return new Cohort(
                profile,
                stretches.of(profile),
                Presence.from(month, people, survival.ofEntrants(group), horizon),
                List.of());
    }

    private int grade(int month, YearMonth from) {
        NewEntrant entrant = hiring instanceof Hiring.Replace replace
                ? replace.entrant()
                : ((Hiring.FillToMinimum) hiring).entrant();
        Integer asked = entrant.grade();
        if (asked != null) {
            return asked;
        }
        Education education = entrant.education();
        ServiceRecord newcomer = ServiceRecord.newcomer("staff", from);
        return ground(month)
                .rules()
                .slotting()
                .slot(education == null ? newcomer : newcomer.with(education), from)
                .given()
                .map(given -> given.value().grade())
                .orElse(1);
    }

    private Ground ground(int month) {
        return stretches.path().in(stretches.path().own().first().plusMonths(month));
    }

    /** Who may be of any group is hired as recruited where the scheme counts them, else into the first group it counts. */
    private static Map<String, Long> byGroup(Map<String, Long> shortages, Ground ground) {
        List<String> counted = ground.rules().scheme().scope().counts().stream()
                .map(StaffGroup::code)
                .filter(group -> !group.equals(Standing.RETAINED))
                .toList();
        String any = counted.isEmpty() || counted.contains("recruited") ? "recruited" : counted.get(0);
        Map<String, Long> byGroup = new TreeMap<>();
        shortages.forEach(
                (group, people) -> byGroup.merge(group.equals(Shortages.ALL) ? any : group, people, Long::sum));
        return byGroup;
    }
}
