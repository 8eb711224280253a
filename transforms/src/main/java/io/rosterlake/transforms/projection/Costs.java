package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.MissingParameter;
import io.rosterlake.transforms.pay.PayLine;
import io.rosterlake.transforms.projection.ItemPrices.Price;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.SchemeRule;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What cells cost by component and month in one scenario, and what of them cannot be told. */
final class Costs {
    private final int horizon;
    private final Map<Cell, Map<Component, Line>> lines = new TreeMap<>(Cell.ORDER);
    private final Map<Gap, long[]> gaps =
            new TreeMap<>((left, right) -> left.toString().compareTo(right.toString()));

    /** A component of a cell: people and fen by month, and the rules that went in. */
    static final class Line {
        private final long[] people;
        private final long[] fen;
        private final Set<SchemeRule> rules = Collections.newSetFromMap(new IdentityHashMap<>());

        private Line(int horizon) {
            this.people = new long[horizon];
            this.fen = new long[horizon];
        }

        long people(int month) {
            return people[month];
        }

        long fen(int month) {
            return fen[month];
        }

        /** The articles of all rules. */
        String articles() {
            return rules.stream()
                    .map(rule -> rule.grounds().citation().article())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining("; "));
        }

        /** The weakest of the rules. */
        Basis basis() {
            return rules.stream()
                    .flatMap(rule -> rule.grounds().basis().stream())
                    .reduce(Basis::weaker)
                    .orElse(Basis.INTERPRETED);
        }
    }

    /** A component that cannot be told for want of a parameter. */
    record Gap(String district, int ground, MissingParameter parameter, Component component) {}

    Costs(int horizon) {
        this.horizon = horizon;
    }

    /**
     * Adds people who have an item.
     *
     * @param people how many, by month
     * @param first number of the first projected month
     */
    void add(Counts.DistrictItem of, long[] people, Iterable<Price> prices, int first) {
        Item item = of.item();
        Cell cell = new Cell(
                of.district(),
                item.ground(),
                item.standing().staffGroup(),
                item.standing().postLevel());
        for (Price price : prices) {
            int from = Math.max(0, MonthNumber.of(price.from()) - first);
            int to = Math.min(horizon - 1, MonthNumber.of(price.to()) - first);
            if (isAnybody(people, from, to)) {
                price.pay().lines().forEach(line -> add(line(cell, line), line, people, from, to));
                price.pay()
                        .missing()
                        .forEach((component, parameters) -> parameters.forEach(parameter ->
                                add(new Gap(of.district(), item.ground(), parameter, component), people, from, to)));
            }
        }
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
            line.people[month] += people[month];
            line.fen[month] = Math.addExact(line.fen[month], Math.multiplyExact(people[month], fen));
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

    /** People by month of whom a component cannot be told. */
    Map<Gap, long[]> gaps() {
        return Collections.unmodifiableMap(gaps);
    }
}
