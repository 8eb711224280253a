package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.MissingParameter;
import io.rosterlake.transforms.pay.PayLine;
import io.rosterlake.transforms.projection.ItemPrices.Price;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.SchemeRule;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What cells cost by component and month in one scenario, and what of them cannot be told. An amount is the sum over the
 * people, exact however small the fractions; it is rounded to the fen once, half up.
 */
final class Costs {
    private final int horizon;
    private final Map<Cell, Map<Component, Line>> lines = new TreeMap<>(Cell.ORDER);
    private final Map<Gap, long[]> gaps = new HashMap<>();

    /** A component of a cell: people in billionths and fen by month, and the rules that went in. */
    static final class Line {
        private final long[] people;
        private final long[] fen;
        private final long[] billionths;
        private final Set<SchemeRule> rules = Collections.newSetFromMap(new IdentityHashMap<>());
        private final NavigableMap<Integer, Basis> hiredBy = new TreeMap<>();

        private Line(int horizon) {
            this.people = new long[horizon];
            this.fen = new long[horizon];
            this.billionths = new long[horizon];
        }

        long people(int month) {
            return people[month];
        }

        /** Rounded half up. */
        long fen(int month) {
            return 2 * billionths[month] >= People.ONE ? fen[month] + 1 : fen[month];
        }

        private void add(int month, long more, long price) {
            people[month] += more;
            long fraction = billionths[month] + Math.multiplyExact(more % People.ONE, price);
            fen[month] = Math.addExact(
                    fen[month], Math.addExact(Math.multiplyExact(more / People.ONE, price), fraction / People.ONE));
            billionths[month] = fraction % People.ONE;
        }

        /** The articles of all rules. */
        String articles() {
            return rules.stream()
                    .map(rule -> rule.grounds().citation().article())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining("; "));
        }

        /** The weakest of the rules, and of those by which people were hired until a month. */
        Basis basis(int month) {
            Basis paid = rules.stream()
                    .flatMap(rule -> rule.grounds().basis().stream())
                    .reduce(Basis::weaker)
                    .orElse(Basis.INTERPRETED);
            return hiredBy.headMap(month, true).values().stream().reduce(paid, Basis::weaker);
        }
    }

    /** A component that cannot be told for want of a parameter. */
    record Gap(String district, int ground, MissingParameter parameter, Component component) {}

    Costs(int horizon) {
        this.horizon = horizon;
    }

    /** What the people of a district cost. */
    static Costs of(String district, Counts counts, ItemPrices prices, Path path, int horizon) {
        Costs costs = new Costs(horizon);
        int first = MonthNumber.of(path.own().first());
        counts.forEach((item, people) -> costs.add(district, item, people, prices.of(item), first));
        return costs;
    }

    /**
     * Adds people who have an item.
     *
     * @param people how many, in billionths by month
     * @param first number of the first projected month
     */
    void add(String district, Item item, long[] people, Iterable<Price> prices, int first) {
        Cell cell = cell(district, item);
        for (Price price : prices) {
            int from = price.begin(first);
            int to = price.end(first, horizon) - 1;
            if (isAnybody(people, from, to)) {
                price.pay().lines().forEach(line -> add(line(cell, line), line, people, from, to));
                price.pay()
                        .missing()
                        .forEach((component, parameters) -> parameters.forEach(parameter ->
                                add(new Gap(district, item.ground(), parameter, component), people, from, to)));
            }
        }
    }

    /**
     * What people who are hired are paid rests, from then on, also on the rules by which they are hired.
     *
     * @param basis what these rules rest on
     */
    void hired(String district, Cohort cohort, ItemPrices prices, Basis basis) {
        for (Due due : cohort.dues()) {
            Map<Component, Line> its = lines.getOrDefault(cell(district, due.item()), Map.of());
            prices.of(due.item()).stream()
                    .flatMap(price -> price.pay().lines().stream())
                    .map(PayLine::component)
                    .filter(its::containsKey)
                    .forEach(component -> its.get(component).hiredBy.merge(due.from(), basis, Basis::weaker));
        }
    }

    private static Cell cell(String district, Item item) {
        return new Cell(
                district,
                item.ground(),
                item.standing().staffGroup(),
                item.standing().postLevel());
    }

    private static boolean isAnybody(long[] people, int from, int to) {
        for (int month = from; month <= to; month++) {
            if (people[month] != 0) {
                return true;
            }
        }
        return false;
    }

    private Line line(Cell cell, PayLine line) {
        return lines.computeIfAbsent(cell, ignored -> new TreeMap<>())
                .computeIfAbsent(line.component(), ignored -> new Line(horizon));
    }

    private static void add(Line line, PayLine price, long[] people, int from, int to) {
        long fen = price.amount().movePointRight(2).longValueExact();
        line.rules.addAll(price.rules());
        for (int month = from; month <= to; month++) {
            line.add(month, people[month], fen);
        }
    }

    private void add(Gap gap, long[] people, int from, int to) {
        long[] of = gaps.computeIfAbsent(gap, ignored -> new long[horizon]);
        for (int month = from; month <= to; month++) {
            of[month] += people[month];
        }
    }

    /** The components of each cell. */
    Map<Cell, Map<Component, Line>> lines() {
        return Collections.unmodifiableMap(lines);
    }

    /** People by month, in billionths, of whom a component cannot be told. */
    Map<Gap, long[]> gaps() {
        Map<Gap, long[]> inOrder = new TreeMap<>(Comparator.comparing(Gap::toString));
        inOrder.putAll(gaps);
        return Collections.unmodifiableMap(inOrder);
    }
}
