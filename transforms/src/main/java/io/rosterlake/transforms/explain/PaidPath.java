package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.explain.PayCase.Terms;
import io.rosterlake.transforms.pay.MonthPay;
import io.rosterlake.transforms.pay.PayPerson;
import io.rosterlake.transforms.pay.PersonPay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How one person is paid month by month, followed by themselves: by the rules of their district, then by adopted ones. */
final class PaidPath {
    private static final MonthPay NOTHING = new MonthPay(List.of(), Map.of());

    private final PaidPerson person;
    private final List<Leg> legs;

    /** The person under some terms; empty when these do not count them. */
    private record Leg(Terms terms, Optional<PersonPay> pay) {}

    PaidPath(PaidPerson person, PayCase asked) {
        this.person = person;
        this.legs = new ArrayList<>();
        for (Terms terms : asked.terms()) {
            legs.add(new Leg(
                    terms,
                    Optional.of(terms)
                            .filter(one -> one.counts(person.facts().staffGroup()))
                            .map(one -> pay(asked, one))));
        }
    }

    private PersonPay pay(PayCase asked, Terms terms) {
        Terms first = asked.terms().get(0);
        PayPerson paid = person.paidBy(first.rules(), asked.scenario().retirement());
        PersonPay own = new PersonPay(paid, first.rules(), asked.outlook(), asked.last());
        if (terms == first) {
            return own;
        }
        YearMonth probation = person.probationUntil(terms.rules()).orElse(null);
        PersonPay after = own.under(terms.rules(), terms.from(), probation);
        return legs.get(0).pay().isPresent() ? after : withoutPast(after, asked, terms);
    }

    /** Whom the scheme before did not count has earned nothing by it. */
    private static PersonPay withoutPast(PersonPay after, PayCase asked, Terms terms) {
        return new PersonPay(
                after.person().withoutHistory(),
                terms.rules(),
                asked.outlook().from(terms.from().minusMonths(1)),
                asked.last());
    }

    PaidPerson person() {
        return person;
    }

    /** The person's pay by the rules of a month; empty when these do not count them. */
    Optional<PersonPay> payIn(YearMonth month) {
        return legs.stream()
                .filter(leg -> !leg.terms().from().isAfter(month))
                .reduce((earlier, later) -> later)
                .flatMap(Leg::pay);
    }

    /** What the person costs in a month; nothing when nobody pays them. */
    MonthPay in(YearMonth month) {
        return payIn(month).map(pay -> pay.in(month)).orElse(NOTHING);
    }
}
