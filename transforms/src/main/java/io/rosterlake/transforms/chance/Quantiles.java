package io.rosterlake.transforms.chance;

import java.util.Arrays;

/**
 * What is told of many draws: the quantile of a share is the smallest draw that at least that share of the draws does not
 * exceed (nearest rank), so it is always one of the draws.
 */
public final class Quantiles {
    private static final int HUNDRED = 100;

    private final long[] sorted;

    /**
     * @param draws at least one, in any order
     * @throws IllegalArgumentException without a draw
     */
    public Quantiles(long[] draws) {
        if (draws.length == 0) {
            throw new IllegalArgumentException("no draws");
        }
        this.sorted = draws.clone();
        Arrays.sort(sorted);
    }

    /** @param percent 1 to 100 */
    public long at(int percent) {
        long rank = ((long) percent * sorted.length + HUNDRED - 1) / HUNDRED;
        return sorted[(int) rank - 1];
    }
}
