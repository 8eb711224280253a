package io.rosterlake.transforms.projection;

import java.util.List;

/**
 * How many people are there, month by month, in billionths of a person. Whoever leaves in a month is paid for it; in the
 * month of retirement everybody retires, nobody leaves otherwise. So those who are there, and those who retired or left
 * in a month before, are together as many as came.
 */
final class Presence {
    private final long[] present;
    private final long[] retired;
    private final long[] left;

    private Presence(int horizon) {
        this.present = new long[horizon];
        this.retired = new long[horizon];
        this.left = new long[horizon];
    }

    /** People of the register. */
    static Presence of(List<Part> parts, int horizon) {
        Presence presence = new Presence(horizon);
        parts.forEach(presence::add);
        return presence;
    }

    /**
     * People who come later, and do not retire.
     *
     * @param start the month in which they come
     * @param people how many, in billionths
     * @param survival the share who have not left, by months since they came
     */
    static Presence from(int start, long people, long[] survival, int horizon) {
        Presence presence = new Presence(horizon);
        long there = people;
        for (int month = start; month < horizon; month++) {
            long next = People.share(people, survival[month - start + 1]);
            presence.present[month] = there;
            presence.left[month] = there - next;
            there = next;
        }
        return presence;
    }

    private void add(Part part) {
        int until = Math.min(part.last(), present.length - 1);
        for (int month = 0; month <= until; month++) {
            long there = part.people() * part.survival()[month];
            present[month] += there;
            if (month == part.last()) {
                retired[month] += there;
            } else {
                left[month] += there - part.people() * part.survival()[month + 1];
            }
        }
    }

    /** Those who are paid for a month. */
    long present(int month) {
        return present[month];
    }

    /** Those for whom it is the last month because they retire. */
    long retired(int month) {
        return retired[month];
    }

    /** Those for whom it is the last month because they leave otherwise. */
    long left(int month) {
        return left[month];
    }
}
