package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Outlook;
import io.rosterlake.transforms.pay.PayPerson;
import io.rosterlake.transforms.pay.PersonPay;
import io.rosterlake.transforms.pay.Standing;
import io.rosterlake.transforms.projection.Item.Stretch;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/**
 * From which month to which month people have which standing: nothing changes within a stretch, so months need not be
 * gone through one by one.
 */
final class Stretches {
    private static final int DECEMBER = 12;

    private final Path path;
    private final Dynamics dynamics;

    /** An item from a month to another. */
    record Due(Item item, YearMonth from, YearMonth to) {}

    /**
     * On which grounds a district's people are paid.
     *
     * @param own the ground at first
     * @param adopted the ground from {@code from} on; the same as the first when nothing is adopted
     * @param from the first month of the second ground; after the last month when nothing is adopted
     */
    record Path(Ground own, Ground adopted, YearMonth from) {}

    Stretches(Path path, Dynamics dynamics) {
        this.path = path;
        this.dynamics = dynamics;
    }

    /** The first month that is projected. */
    YearMonth first() {
        return path.own().first();
    }

    /** The items of each of some people who stand alike. */
    List<Due> of(Group group) {
        YearMonth until = path.own().asOf().plusMonths(dynamics.horizon());
        PayPerson person = group.person(path.own(), dynamics.retirement());
        YearMonth retires = person.retiresIn();
        YearMonth last = retires == null || retires.isAfter(until) ? until : retires;
        Outlook outlook = dynamics.outlook(path.own().asOf());
        PersonPay pay = new PersonPay(person, path.own().rules(), outlook, until);
        YearMonth before = path.from().minusMonths(1);
        YearMonth ownLast = before.isBefore(last) ? before : last;
        List<Stretch> own = path.own().counts(group.staffGroup())
                ? stretches(pay, path.own(), path.own().first(), ownLast)
                : List.of();
        List<Stretch> adopted = List.of();
        if (!path.from().isAfter(last) && path.adopted().counts(group.staffGroup())) {
            PayPerson then = pay.at(before).onProbationUntil(group.probationUntil(path.adopted()));
            PersonPay after = new PersonPay(then, path.adopted().rules(), outlook.from(before), until);
            adopted = stretches(after, path.adopted(), path.from(), last);
        }
        return due(own, adopted);
    }

    private static List<Stretch> stretches(PersonPay pay, Ground ground, YearMonth first, YearMonth last) {
        List<Stretch> stretches = new ArrayList<>();
        if (first.isAfter(last)) {
            return stretches;
        }
        NavigableSet<YearMonth> begins = pay.changes(first, last);
        for (YearMonth begin : begins) {
            YearMonth next = begins.higher(begin);
            stretches.add(new Stretch(
                    begin, next == null ? last : next.minusMonths(1), ground.number(), pay.standingIn(begin)));
        }
        return stretches;
    }

    private List<Due> due(List<Stretch> own, List<Stretch> adopted) {
        List<Stretch> all = new ArrayList<>(own);
        all.addAll(adopted);
        List<Due> due = new ArrayList<>();
        all.forEach(stretch -> due.add(
                new Due(new Item(stretch.ground(), 0, stretch.standing(), List.of()), stretch.from(), stretch.to())));
        contributions(path.own(), own, all, due);
        contributions(path.adopted(), adopted, all, due);
        return due;
    }

    /** One item per calendar year, where contributions are by the pay of the year before. */
    private static void contributions(Ground ground, List<Stretch> paid, List<Stretch> all, List<Due> due) {
        if (paid.isEmpty()
                || !ground.rules().contributesOnLastYear()
                || paid.get(0).standing().isRetained()) {
            return;
        }
        Standing first = paid.get(0).standing();
        Standing group = new Standing(first.staffGroup(), first.postLevel(), null, null, null, false, null);
        YearMonth from = paid.get(0).from();
        YearMonth last = paid.get(paid.size() - 1).to();
        for (int year = from.getYear(); year <= last.getYear(); year++) {
            YearMonth january = YearMonth.of(year, 1);
            YearMonth december = YearMonth.of(year, DECEMBER);
            due.add(new Due(
                    new Item(ground.number(), year, group, earned(all, year)),
                    january.isBefore(from) ? from : january,
                    december.isAfter(last) ? last : december));
        }
    }

    /** The stretches of the year before, cut to it; in the first year the first month alone. */
    private static List<Stretch> earned(List<Stretch> all, int year) {
        YearMonth january = YearMonth.of(year - 1, 1);
        YearMonth december = YearMonth.of(year - 1, DECEMBER);
        List<Stretch> earned = new ArrayList<>();
        for (Stretch stretch : all) {
            if (!stretch.to().isBefore(january) && !stretch.from().isAfter(december)) {
                earned.add(new Stretch(
                        stretch.from().isBefore(january) ? january : stretch.from(),
                        stretch.to().isAfter(december) ? december : stretch.to(),
                        stretch.ground(),
                        stretch.standing()));
            }
        }
        Stretch first = all.get(0);
        return earned.isEmpty()
                ? List.of(new Stretch(first.from(), first.from(), first.ground(), first.standing()))
                : earned;
    }
}
