package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.attrition.TenureBand;
import io.rosterlake.transforms.chance.Binomial;
import io.rosterlake.transforms.chance.RandomStream;
import io.rosterlake.transforms.scenario.Hiring;
import java.math.BigDecimal;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One district of one scenario, drawn at random: in each draw whole people leave month by month, each with the chance of
 * the expected projection, and where leavers are replaced their replacements come in the month after, and may leave again.
 * All else is as in the expected projection. Draws cost time by the ways to stand and to leave, not by people.
 */
final class DistrictDraws {
    private final DistrictProjection projection;
    private final int horizon;
    private final int first;
    private final Survival survival;
    private final Map<Item, long[]> prices = new IdentityHashMap<>();
    private final Map<String, Leaving[]> entrants = new TreeMap<>();
    private final List<Chance> chances = new ArrayList<>();
    private final long[] costIfNobodyLeaves;
    private final Map<String, boolean[]> replaced = new HashMap<>();

    /** Some people and how many of them will leave. */
    private record Chance(Leaving leaving, long people, Binomial leavers) {}

    /** @param hazards what was observed in the district, for scenarios that go by it */
    DistrictDraws(DistrictProjection projection, Optional<Map<TenureBand, BigDecimal>> hazards) {
        this.projection = projection;
        this.horizon = projection.scenario().horizon();
        this.first = MonthNumber.of(projection.path().own().first());
        this.survival = new Survival(projection.scenario().attrition(), hazards, first, horizon);
        this.costIfNobodyLeaves = new long[horizon];
        Map<Leaving, Long> people = new TreeMap<>();
        boolean isReplaced = projection.scenario().hiring() instanceof Hiring.Replace;
        for (Cohort cohort : projection.cohorts()) {
            if (cohort.isHired() && isReplaced) {
                entrants.computeIfAbsent(cohort.profile().staffGroup(), ignored -> new Leaving[horizon])[
                                cohort.profile().comesIn() - first] =
                        entrant(cohort);
            } else if (cohort.isHired()) {
                Leaving leaving = entrant(cohort);
                people.merge(leaving, cohort.presence().present(leaving.from()) / People.ONE, Long::sum);
            } else {
                LongBuffer costs = costs(cohort);
                cohort.parts().forEach(part -> people.merge(leaving(cohort, costs, part), part.people(), Long::sum));
            }
        }
        entrants.keySet().forEach(group -> replaced.put(group, replacedIn(group)));
        people.forEach(this::add);
    }

    private void add(Leaving leaving, long people) {
        chances.add(new Chance(leaving, people, leaving.leavers(people)));
        for (int month = leaving.from(); month <= leaving.until(); month++) {
            costIfNobodyLeaves[month] =
                    Math.addExact(costIfNobodyLeaves[month], Math.multiplyExact(people, leaving.price(month)));
        }
    }

    private Leaving leaving(Cohort cohort, LongBuffer costs, Part part) {
        boolean retires = part.last() < horizon;
        return new Leaving(
                cohort.profile().staffGroup(),
                0,
                retires ? part.last() : horizon - 1,
                retires,
                costs,
                LongBuffer.wrap(part.survival()));
    }

    private Leaving entrant(Cohort cohort) {
        String group = cohort.profile().staffGroup();
        return new Leaving(
                group,
                cohort.profile().comesIn() - first,
                horizon - 1,
                false,
                costs(cohort),
                LongBuffer.wrap(survival.ofEntrants(group)));
    }

    /** In which months somebody of a group who leaves is replaced. */
    private boolean[] replacedIn(String group) {
        boolean[] months = new boolean[horizon];
        for (int month = 0; month < horizon; month++) {
            months[month] =
                    projection.path().in(MonthNumber.month(first + month)).counts(group);
        }
        return months;
    }

    private LongBuffer costs(Cohort cohort) {
        long[] costs = new long[horizon];
        for (Due due : cohort.dues()) {
            long[] its = prices.computeIfAbsent(due.item(), this::totals);
            for (int month = due.from(); month <= due.to(); month++) {
                costs[month] += its[month];
            }
        }
        return LongBuffer.wrap(costs);
    }

    private long[] totals(Item item) {
        long[] totals = new long[horizon];
        for (ItemPrices.Price price : projection.prices().of(item)) {
            long fen = price.pay().total().movePointRight(2).longValueExact();
            int until = price.end(first, horizon);
            for (int month = price.begin(first); month < until; month++) {
                totals[month] = fen;
            }
        }
        return totals;
    }

    /** What the district costs by month in one draw, in fen. The same stream gives the same draw. */
    long[] draw(RandomStream random) {
        Draw draw = new Draw(random);
        chances.forEach(chance -> draw.leave(chance.leaving(), chance.people(), chance.leavers()));
        for (int month = 1; month < horizon; month++) {
            draw.hire(month);
        }
        return draw.costs;
    }

    /** One draw in the making. */
    private final class Draw {
        private final RandomStream random;
        private final long[] costs = costIfNobodyLeaves.clone();
        private final Map<String, long[]> hired = new TreeMap<>();

        private Draw(RandomStream random) {
            this.random = random;
            entrants.keySet().forEach(group -> hired.put(group, new long[horizon]));
        }

        private void leave(Leaving leaving, long people, Binomial chance) {
            long leavers = chance.draw(random);
            if (leavers > 0) {
                long[] gone = new long[leaving.until() + 1];
                leaving.months(leavers, random, (month, some) -> {
                    gone[month + 1] += some;
                    replace(leaving.staffGroup(), month, some);
                });
                long absent = 0;
                for (int month = leaving.from(); month <= leaving.until(); month++) {
                    absent += gone[month];
                    costs[month] -= absent * leaving.price(month);
                }
            }
            if (leaving.retires()) {
                replace(leaving.staffGroup(), leaving.until(), people - leavers);
            }
        }

        private void replace(String group, int month, long people) {
            long[] its = hired.get(group);
            if (its != null && month + 1 < horizon && replaced.get(group)[month]) {
                its[month + 1] += people;
            }
        }

        /** Where not a billionth of a person was expected, nobody is drawn either. */
        private void hire(int month) {
            hired.forEach((group, people) -> {
                Leaving entrant = entrants.get(group)[month];
                if (people[month] > 0 && entrant != null) {
                    for (int later = month; later < horizon; later++) {
                        costs[later] += people[month] * entrant.price(later);
                    }
                    leave(entrant, people[month], entrant.leavers(people[month]));
                }
            });
        }
    }
}
