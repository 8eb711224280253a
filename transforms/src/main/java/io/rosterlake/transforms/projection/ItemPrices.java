package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Answer;
import io.rosterlake.transforms.pay.Answer.Given;
import io.rosterlake.transforms.pay.Answer.Missing;
import io.rosterlake.transforms.pay.MonthPay;
import io.rosterlake.transforms.pay.Outlook;
import io.rosterlake.transforms.pay.PayRules;
import io.rosterlake.transforms.pay.Reckoning;
import io.rosterlake.transforms.pay.Standing;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.SchemeRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What items cost in one scenario. An item's price changes only in the first months of epochs: where wages, rates or
 * average wages do. Safe for several threads.
 */
final class ItemPrices {
    private static final int DIGITS = 10;

    private final Scenario scenario;
    private final List<Ground> grounds;
    private final Map<Integer, Terms> terms = new ConcurrentHashMap<>();
    private final Map<Earning, Answer<BigDecimal>> earnings = new ConcurrentHashMap<>();
    private final Map<Item, List<Price>> prices = new ConcurrentHashMap<>();

    /** The rules of a ground with what the scenario changes. */
    private record Terms(PayRules rules, Outlook outlook, NavigableSet<YearMonth> epochs) {}

    private record Earning(int ground, Standing standing, YearMonth month, boolean withBonus) {}

    /**
     * A price.
     *
     * @param from the first month in which it holds
     * @param to the last one
     * @param pay the amounts, and what is missing
     */
    record Price(YearMonth from, YearMonth to, MonthPay pay) {
        /**
         * The first month that is projected in which it holds, from 0.
         *
         * @param first number of the first projected month
         */
        int begin(int first) {
            return Math.max(0, MonthNumber.of(from) - first);
        }

        /** The month after the last one that is projected in which it holds; not after {@link #begin} if there is none. */
        int end(int first, int horizon) {
            return Math.min(horizon, MonthNumber.of(to) - first + 1);
        }
    }

    ItemPrices(Scenario scenario, List<Ground> grounds) {
        this.scenario = scenario;
        this.grounds = grounds;
    }

    /** All prices of an item, by month. */
    List<Price> of(Item item) {
        return prices.computeIfAbsent(item, this::reckoned);
    }

    private List<Price> reckoned(Item item) {
        Terms its = terms(item.ground());
        Standing.YearEnd yearEnd = item.standing().yearEnd();
        NavigableSet<YearMonth> begins = yearEnd == null ? its.epochs : bonusMonths(item, its);
        YearMonth last = scenario.lastMonth(its.outlook.asOf());
        List<Price> all = new ArrayList<>();
        for (YearMonth begin : begins) {
            YearMonth next = begins.higher(begin);
            YearMonth from = later(begin, item.isContributions() ? YearMonth.of(item.year(), 1) : begin);
            YearMonth end = yearEnd != null ? begin : next == null ? last : next.minusMonths(1);
            YearMonth to = item.isContributions() ? earlier(end, YearMonth.of(item.year(), 12)) : end;
            if (!from.isAfter(to)) {
                all.add(new Price(from, to, price(item, its, from)));
            }
        }
        return List.copyOf(all);
    }

    private MonthPay price(Item item, Terms its, YearMonth month) {
        Reckoning reckoning = new Reckoning(its.rules, its.outlook, item.standing(), month);
        if (item.isContributions()) {
            reckoning.contributions(() -> average(item));
            return reckoning.result();
        }
        reckoning.wages();
        reckoning.bonus();
        if (!its.rules.contributesOnLastYear()) {
            reckoning.contributions(() -> new Answer.Absent<>());
        }
        return reckoning.result();
    }

    /** The bonus counts where the year before is known, not in the first year, of which one month is taken. */
    private Answer<BigDecimal> average(Item item) {
        BigDecimal sum = BigDecimal.ZERO;
        int months = 0;
        Set<SchemeRule> deciding = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Item.Stretch stretch : item.earned()) {
            boolean withBonus = stretch.to().getYear() < item.year();
            for (YearMonth month = stretch.from(); !month.isAfter(stretch.to()); month = month.plusMonths(1)) {
                Answer<BigDecimal> pay = earned(stretch.ground(), stretch.standing(), month, withBonus);
                if (pay instanceof Missing<BigDecimal>) {
                    return pay;
                }
                Given<BigDecimal> given = pay.given().orElseThrow();
                sum = sum.add(given.value());
                deciding.addAll(given.rules());
                months++;
            }
        }
        return new Given<>(sum.divide(BigDecimal.valueOf(months), DIGITS, RoundingMode.HALF_UP), List.copyOf(deciding));
    }

    private Answer<BigDecimal> earned(int ground, Standing standing, YearMonth month, boolean withBonus) {
        Terms its = terms(ground);
        YearMonth epoch = standing.yearEnd() == null ? its.epochs.floor(month) : month;
        return earnings.computeIfAbsent(
                new Earning(ground, standing, epoch == null ? month : epoch, withBonus), earning -> {
                    Reckoning reckoning = new Reckoning(its.rules, its.outlook, standing, earning.month());
                    reckoning.wages();
                    if (withBonus) {
                        reckoning.bonus();
                    }
                    return reckoning.total();
                });
    }

    /** A bonus is paid once a year, and may be another one each year. */
    private NavigableSet<YearMonth> bonusMonths(Item item, Terms its) {
        int paidIn = its.rules.bonus().given().orElseThrow().value().paidIn();
        NavigableSet<YearMonth> months = new TreeSet<>();
        YearMonth last = scenario.lastMonth(its.outlook.asOf());
        for (YearMonth month = its.outlook.firstMonth(); !month.isAfter(last); month = month.plusMonths(1)) {
            if (month.getMonthValue() == paidIn) {
                months.add(month);
            }
        }
        return months;
    }

    private Terms terms(int ground) {
        return terms.computeIfAbsent(ground, number -> {
            Ground own = grounds.get(number);
            Outlook outlook = scenario.outlook(own.asOf());
            PayRules rules = own.rules().withRates(scenario.rates(own.asOf()));
            YearMonth first = outlook.firstMonth();
            YearMonth last = scenario.lastMonth(own.asOf());
            NavigableSet<YearMonth> epochs = new TreeSet<>(rules.changes());
            epochs.addAll(outlook.wages().keySet());
            epochs.addAll(outlook.averageWage().keySet());
            epochs.add(first);
            return new Terms(rules, outlook, new TreeSet<>(epochs.subSet(first, true, last, true)));
        });
    }

    private static YearMonth later(YearMonth left, YearMonth right) {
        return left.isAfter(right) ? left : right;
    }

    private static YearMonth earlier(YearMonth left, YearMonth right) {
        return left.isBefore(right) ? left : right;
    }
}
