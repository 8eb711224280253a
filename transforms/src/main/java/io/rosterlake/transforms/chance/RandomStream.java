package io.rosterlake.transforms.chance;

/**
 * Random numbers after SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
 * Written out here, since the classes of the platform do not promise the same numbers for a seed in every version. Each
 * pair of a name and a number has a stream of its own, so that streams may be drawn from in any order, by any thread.
 */
public final class RandomStream {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1.0p-53;
    private static final int DOUBLE_BITS = 53;

    private long state;

    private RandomStream(long state) {
        this.state = state;
    }

    /**
     * The stream of a name and a number.
     *
     * @param seed what all streams begin from
     * @param name such as the code of a district
     * @param number such as that of a draw
     */
    public static RandomStream of(long seed, String name, int number) {
        long state = mixed(seed + GOLDEN_GAMMA);
        for (int index = 0; index < name.length(); index++) {
            state = mixed((state ^ name.charAt(index)) + GOLDEN_GAMMA);
        }
        return new RandomStream(mixed((state ^ number) + GOLDEN_GAMMA));
    }

    /** 0 to 1, 1 excluded, in steps of 2⁻⁵³. */
    public double next() {
        state += GOLDEN_GAMMA;
        return (mixed(state) >>> (Long.SIZE - DOUBLE_BITS)) * UNIT;
    }

    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
