package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Outlook;
import io.rosterlake.transforms.pay.PayPerson;
import io.rosterlake.transforms.pay.PersonPay;
import io.rosterlake.transforms.pay.Standing;
import io.rosterlake.transforms.projection.Item.Stretch;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * From which month to which month people have which standing, as long as they are there: nothing changes within a
 * stretch, so months need not be gone through one by one. Who leaves when does not matter here, so each profile is looked
 * at once, whatever the districts and the scenarios that share grounds and prospects. Safe for several threads.
 */
final class Stretches {
    private static final int DECEMBER = 12;

    private final Path path;
    private final Prospects prospects;
    private final YearMonth until;
    private final int first;
    private final Map<Profile, List<Due>> byProfile = new ConcurrentHashMap<>();
    private final Map<Item, Item> items = new ConcurrentHashMap<>();

    Stretches(Path path, Prospects prospects) {
        this.path = path;
        this.prospects = prospects;
        this.until = path.own().asOf().plusMonths(prospects.horizon());
        this.first = MonthNumber.of(path.own().first());
    }

    Path path() {
        return path;
    }

    /** The items of each of some people who stand alike, until the last month that is projected. */
    List<Due> of(Profile profile) {
        return byProfile.computeIfAbsent(profile, this::reckoned);
    }

    private List<Due> reckoned(Profile profile) {
        PayPerson person = profile.person(path.own());
        YearMonth comesIn = person.comesIn();
        YearMonth begin = comesIn == null ? path.own().first() : comesIn;
        Outlook outlook = prospects.outlook(path.own().asOf());
        PersonPay pay = new PersonPay(person, path.own().rules(), outlook, until);
        YearMonth before = path.from().minusMonths(1);
        YearMonth ownLast = before.isBefore(until) ? before : until;
        List<Stretch> own =
                path.own().counts(profile.staffGroup()) ? stretches(pay, path.own(), begin, ownLast) : List.of();
        List<Stretch> adopted = List.of();
        if (!path.from().isAfter(until) && path.adopted().counts(profile.staffGroup())) {
            YearMonth from = begin.isAfter(path.from()) ? begin : path.from();
            PayPerson then = pay.at(before).onProbationUntil(profile.probationUntil(path.adopted()));
            PersonPay after = new PersonPay(then, path.adopted().rules(), outlook.from(before), until);
            adopted = stretches(after, path.adopted(), from, until);
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
                due(new Item(stretch.ground(), 0, stretch.standing(), List.of()), stretch.from(), stretch.to())));
        contributions(path.own(), own, all, due);
        contributions(path.adopted(), adopted, all, due);
        return List.copyOf(due);
    }

    private Due due(Item item, YearMonth from, YearMonth to) {
        Item known = items.putIfAbsent(item, item);
        return new Due(known == null ? item : known, MonthNumber.of(from) - first, MonthNumber.of(to) - first);
    }

    /** One item per calendar year, where contributions are by the pay of the year before. */
    private void contributions(Ground ground, List<Stretch> paid, List<Stretch> all, List<Due> due) {
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
            due.add(due(
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
