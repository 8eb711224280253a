package io.rosterlake.transforms.chance;

/**
 * How many of some people something happens to, if it happens to each with the same probability and to none because of
 * another. Exact: by inversion where few are expected, else by transformed rejection (BTRS of Hörmann, "The generation of
 * binomial random variates", Journal of Statistical Computation and Simulation 46, 1993), whose time does not grow with
 * the number of people. {@link StrictMath} gives the same numbers on every machine.
 */
public final class Binomial {
    /** From here on inversion takes longer. */
    private static final double FEW = 10;

    private static final double HALF = 0.5;

    private final long trials;
    private final double probability;
    private final boolean isMirrored;
    private final Sampler sampler;

    @FunctionalInterface
    private interface Sampler {
        long draw(RandomStream random);
    }

    /**
     * @param trials how many people
     * @param probability 0 to 1
     * @throws IllegalArgumentException when there is no such distribution
     */
    public Binomial(long trials, double probability) {
        if (trials < 0 || !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("binomial of %d and %s".formatted(trials, probability));
        }
        this.trials = trials;
        this.isMirrored = probability > HALF;
        this.probability = isMirrored ? 1 - probability : probability;
        if (trials == 0 || this.probability == 0) {
            this.sampler = random -> 0;
        } else {
            this.sampler = trials * this.probability < FEW ? inversion() : new Rejection(trials, this.probability);
        }
    }

    /** A draw, 0 to the number of trials. */
    public long draw(RandomStream random) {
        long drawn = sampler.draw(random);
        return isMirrored ? trials - drawn : drawn;
    }

    private Sampler inversion() {
        double odds = probability / (1 - probability);
        double none = StrictMath.exp(trials * StrictMath.log1p(-probability));
        return random -> {
            double left = random.next();
            double term = none;
            long drawn = 0;
            while (left >= term && drawn < trials) {
                left -= term;
                drawn++;
                term *= odds * (trials - drawn + 1) / drawn;
            }
            return drawn;
        };
    }

    /** Hörmann's algorithm BTRS, in its words; of at most half the probability, and at least ten expected. */
    private static final class Rejection implements Sampler {
        private final long trials;
        private final double odds;
        private final double a;
        private final double b;
        private final double c;
        private final double vr;
        private final double alpha;
        private final double mode;
        private final double atMode;

        Rejection(long trials, double probability) {
            this.trials = trials;
            this.odds = probability / (1 - probability);
            double deviation = StrictMath.sqrt(trials * probability * (1 - probability));
            this.b = 1.15 + 2.53 * deviation;
            this.a = -0.0873 + 0.0248 * b + 0.01 * probability;
            this.c = trials * probability + HALF;
            this.vr = 0.92 - 4.2 / b;
            this.alpha = (2.83 + 5.1 / b) * deviation;
            this.mode = StrictMath.floor((trials + 1) * probability);
            this.atMode = (mode + HALF) * StrictMath.log((mode + 1) / (odds * (trials - mode + 1)))
                    + tail(mode)
                    + tail(trials - mode);
        }

        @Override
        public long draw(RandomStream random) {
            while (true) {
                double u = random.next() - HALF;
                double v = random.next();
                double us = HALF - Math.abs(u);
                double k = StrictMath.floor((2 * a / us + b) * u + c);
                boolean isPossible = k >= 0 && k <= trials;
                if (isPossible && (us >= 0.07 && v <= vr || isAccepted(k, v * alpha / (a / (us * us) + b)))) {
                    return (long) k;
                }
            }
        }

        private boolean isAccepted(double k, double v) {
            double bound = atMode
                    + (trials + 1) * StrictMath.log((trials - mode + 1) / (trials - k + 1))
                    + (k + HALF) * StrictMath.log(odds * (trials - k + 1) / (k + 1))
                    - tail(k)
                    - tail(trials - k);
            return StrictMath.log(v) <= bound;
        }

        /** By what Stirling's formula falls short of the logarithm of a factorial. */
        private static double tail(double k) {
            if (k < TAILS.length) {
                return TAILS[(int) k];
            }
            double next = k + 1;
            double square = next * next;
            return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / next;
        }

        private static final double[] TAILS = {
            0.0810614667953272,
            0.0413406959554092,
            0.0276779256849983,
            0.02079067210376509,
            0.0166446911898211,
            0.0138761288230707,
            0.0118967099458917,
            0.0104112652619720,
            0.00925546218271273,
            0.00833056343336287
        };
    }
}
