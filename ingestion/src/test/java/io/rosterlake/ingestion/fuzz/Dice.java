package io.rosterlake.ingestion.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way for the same seed and case on every machine. */
final class Dice {
    private static final int PERCENT = 100;

    private final SplittableRandom random;

    Dice(long seed, int number) {
        this.random = new SplittableRandom(new SplittableRandom(seed).nextLong() + number);
    }

    /** A number from 0 to below a bound; 0 for a bound of 0. */
    int below(int bound) {
        return bound <= 0 ? 0 : random.nextInt(bound);
    }

    /** A number between two bounds, both included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(PERCENT) < percent;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
