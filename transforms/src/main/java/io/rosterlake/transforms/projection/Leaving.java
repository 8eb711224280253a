package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.chance.Binomial;
import io.rosterlake.transforms.chance.RandomStream;
import java.nio.LongBuffer;
import java.util.Comparator;

/**
 * People who cost the same and leave with the same chances, independently of one another: draws need not tell them apart.
 *
 * @param staffGroup staff group
 * @param from the first month that is paid
 * @param until the last one, if they do not leave before
 * @param retires whether they retire in it; else it is the last one that is projected
 * @param prices what one of them costs, in fen by month from the first projected one on
 * @param survival the share who have not left, in billionths by month since {@code from}
 */
record Leaving(String staffGroup, int from, int until, boolean retires, LongBuffer prices, LongBuffer survival)
        implements Comparable<Leaving> {
    private static final Comparator<Leaving> ORDER = Comparator.comparing(Leaving::staffGroup)
            .thenComparingInt(Leaving::from)
            .thenComparingInt(Leaving::until)
            .thenComparing(Leaving::retires)
            .thenComparing(Leaving::prices)
            .thenComparing(Leaving::survival);

    /** Takes people who leave in a month, for which they are still paid. */
    @FunctionalInterface
    interface Taker {
        void take(int month, long people);
    }

    @Override
    public int compareTo(Leaving other) {
        return ORDER.compare(this, other);
    }

    /** What one of them costs in a month, in fen. */
    long price(int month) {
        return prices.get(month);
    }

    /** How many of them leave before their last month. */
    Binomial leavers(long people) {
        return new Binomial(people, (double) (People.ONE - staying(until)) / People.ONE);
    }

    private long staying(int month) {
        return survival.get(month - from);
    }

    /** In which months some of them leave, of whom it is known that they leave before the last one. */
    void months(long leavers, RandomStream random, Taker taker) {
        if (leavers < until - from) {
            for (long leaver = 0; leaver < leavers; leaver++) {
                taker.take(monthOf(random), 1);
            }
            return;
        }
        long rest = leavers;
        for (int month = from; month < until && rest > 0; month++) {
            long likely = staying(month) - staying(month + 1);
            long possible = staying(month) - staying(until);
            long people = new Binomial(rest, possible == 0 ? 0 : (double) likely / possible).draw(random);
            if (people > 0) {
                taker.take(month, people);
                rest -= people;
            }
        }
    }

    /** The month in which survival falls to a height that is drawn between its last and its first. */
    private int monthOf(RandomStream random) {
        long last = staying(until);
        long height = last + (long) (random.next() * (People.ONE - last));
        int low = from;
        int high = until - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (staying(middle + 1) <= height) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
