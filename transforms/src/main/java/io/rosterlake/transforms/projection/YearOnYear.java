package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Component;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why the amounts of a district's months differ from those of the same months a year before. One cause is taken after the
 * other:
 *
 * <ol>
 *   <li>who was there and is gone, at the price of then: {@link Cause#RETIREMENT}, {@link Cause#ATTRITION};
 *   <li>who was not hired yet, at the price of now: {@link Cause#HIRES};
 *   <li>of all others what their standing of now costs more on today's terms than on those of then: {@link Cause#WAGES};
 *   <li>and what it costs more than that of then, both on the terms of then: {@link Cause#STEPS}. Of contributions these
 *       two are one, {@link Cause#CONTRIBUTIONS}, and where another scheme was adopted between the two months they are
 *       {@link Cause#SCHEME}, but for {@link Cause#WAGES}, what has changed on the adopted scheme's own terms.
 * </ol>
 */
final class YearOnYear {
    private static final int YEAR = MonthNumber.YEAR;

    private final DistrictProjection projection;
    private final int horizon;
    private final int first;
    private final Map<Component, FenSum> differences = new EnumMap<>(Component.class);
    private final Map<Component, Map<Cause, FenSum>> told = new EnumMap<>(Component.class);

    /** The people of an item by month, in billionths; those who are gone by the month, by the item of a year before. */
    private static final class Crowd {
        private final long[] present;
        private final long[] newcomers;
        private final long[] retired;
        private final long[] left;

        private Crowd(int horizon) {
            this.present = new long[horizon];
            this.newcomers = new long[horizon];
            this.retired = new long[horizon];
            this.left = new long[horizon];
        }
    }

    YearOnYear(DistrictProjection projection) {
        this.projection = projection;
        this.horizon = projection.scenario().horizon();
        this.first = MonthNumber.of(projection.path().own().first());
        crowds().forEach((item, crowd) -> prices(item).forEach((component, prices) -> add(component, prices, crowd)));
    }

    private Map<Item, Crowd> crowds() {
        Map<Item, Crowd> crowds = new IdentityHashMap<>();
        for (Cohort cohort : projection.cohorts()) {
            long[] retired = soFar(cohort.presence()::retired);
            long[] left = soFar(cohort.presence()::left);
            int comes = cohort.isHired() ? cohort.profile().comesIn() - first : -YEAR;
            for (Due due : cohort.dues()) {
                Crowd crowd = crowds.computeIfAbsent(due.item(), ignored -> new Crowd(horizon));
                for (int month = due.from(); month <= due.to(); month++) {
                    long present = cohort.presence().present(month);
                    crowd.present[month] += present;
                    if (month < comes + YEAR) {
                        crowd.newcomers[month] += present;
                    }
                    int later = month + YEAR;
                    if (later < horizon) {
                        crowd.retired[later] += retired[later] - retired[month];
                        crowd.left[later] += left[later] - left[month];
                    }
                }
            }
        }
        return crowds;
    }

    @FunctionalInterface
    private interface InMonth {
        long of(int month);
    }

    /** How many before each month. */
    private long[] soFar(InMonth people) {
        long[] sums = new long[horizon];
        for (int month = 1; month < horizon; month++) {
            sums[month] = sums[month - 1] + people.of(month - 1);
        }
        return sums;
    }

    /** What an item costs by component and month, in fen; 0 where it has no price. */
    private Map<Component, long[]> prices(Item item) {
        Map<Component, long[]> prices = new EnumMap<>(Component.class);
        for (ItemPrices.Price price : projection.prices().of(item)) {
            int from = price.begin(first);
            int until = price.end(first, horizon);
            if (from < until) {
                price.pay()
                        .lines()
                        .forEach(line -> Arrays.fill(
                                prices.computeIfAbsent(line.component(), ignored -> new long[horizon]),
                                from,
                                until,
                                line.amount().movePointRight(2).longValueExact()));
            }
        }
        return prices;
    }

    private void add(Component component, long[] prices, Crowd crowd) {
        FenSum difference = differences.computeIfAbsent(component, ignored -> new FenSum(horizon));
        FenSum retirement = told(component, Cause.RETIREMENT);
        FenSum attrition = told(component, Cause.ATTRITION);
        FenSum hires = told(component, Cause.HIRES);
        FenSum wages = told(component, Cause.WAGES);
        for (int month = YEAR; month < horizon; month++) {
            long then = prices[month - YEAR];
            difference.add(month, crowd.present[month], prices[month]);
            difference.add(month, -crowd.present[month - YEAR], then);
            retirement.add(month, -crowd.retired[month], then);
            attrition.add(month, -crowd.left[month], then);
            hires.add(month, crowd.newcomers[month], prices[month]);
            if (!component.isContribution()) {
                wages.add(month, crowd.present[month] - crowd.newcomers[month], prices[month] - then);
            }
        }
    }

    private FenSum told(Component component, Cause cause) {
        return told.computeIfAbsent(component, ignored -> new EnumMap<>(Cause.class))
                .computeIfAbsent(cause, ignored -> new FenSum(horizon));
    }

    /**
     * By component, from the thirteenth month on, what each cause makes in fen; together the difference of the published
     * amounts. To be asked for once.
     */
    Map<Component, List<Map<Cause, Long>>> causes() {
        Map<Component, List<Map<Cause, Long>>> causes = new EnumMap<>(Component.class);
        Map<Component, long[]> published = published();
        differences.forEach((component, difference) -> {
            Map<Cause, FenSum> its = told.getOrDefault(component, Map.of());
            its.values().forEach(difference::subtract);
            long[] amounts = published.getOrDefault(component, new long[horizon]);
            List<Map<Cause, Long>> months = new ArrayList<>();
            for (int month = YEAR; month < horizon; month++) {
                months.add(parts(component, month, difference, amounts[month] - amounts[month - YEAR]));
            }
            causes.put(component, months);
        });
        return causes;
    }

    private Map<Cause, Long> parts(Component component, int month, FenSum rest, long published) {
        Map<Cause, Long> parts = new EnumMap<>(Cause.class);
        told.getOrDefault(component, Map.of()).forEach((cause, sum) -> parts.put(cause, sum.rounded(month)));
        parts.merge(restOf(component, month), rest.rounded(month), Long::sum);
        long remainder =
                published - parts.values().stream().mapToLong(Long::longValue).sum();
        if (remainder != 0) {
            parts.merge(largest(parts), remainder, Long::sum);
        }
        parts.values().removeIf(part -> part == 0);
        return parts;
    }

    /** What is left when the other causes are told. */
    private Cause restOf(Component component, int month) {
        int adopted = MonthNumber.of(projection.path().from()) - first;
        if (month - YEAR < adopted && adopted <= month) {
            return Cause.SCHEME;
        }
        return component.isContribution() ? Cause.CONTRIBUTIONS : Cause.STEPS;
    }

    /** Fractions of people leave fractions of a fen over: they go where they matter least. */
    private static Cause largest(Map<Cause, Long> parts) {
        Cause largest = parts.keySet().iterator().next();
        for (Map.Entry<Cause, Long> part : parts.entrySet()) {
            if (Math.abs(part.getValue()) > Math.abs(parts.get(largest))) {
                largest = part.getKey();
            }
        }
        return largest;
    }

    /** The amounts of the whole district, each cell rounded to the fen as in {@code gold.pay_projection}. */
    private Map<Component, long[]> published() {
        Map<Component, long[]> published = new EnumMap<>(Component.class);
        projection
                .costs()
                .lines()
                .values()
                .forEach(lines -> lines.forEach((component, line) -> {
                    long[] fen = published.computeIfAbsent(component, ignored -> new long[horizon]);
                    for (int month = 0; month < horizon; month++) {
                        fen[month] += line.fen(month);
                    }
                }));
        return published;
    }
}
