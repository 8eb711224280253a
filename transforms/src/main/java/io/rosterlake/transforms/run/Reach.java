package io.rosterlake.transforms.run;

/**
 * How far a change of an input reaches. Each reach is a relation between slices of the input and of the result, so it says
 * both what a change affects and what is needed to compute a slice.
 *
 * <p>A reach that says too little would leave old rows standing. What it says too little about the computation's needs
 * shows in the same way; a test on random sequences of submissions compares every table with a full run.
 */
public sealed interface Reach {
    /** The slices of the result that may be others when these slices of the input are. */
    Slices affected(Slices changed, Neighbours neighbours);

    /** The slices of the input that these slices of the result are computed from. */
    Slices needed(Slices slices, Neighbours neighbours);

    /** A month of the result is computed from the same district's month. */
    static Reach sameMonth() {
        return new Months(0);
    }

    /** A month of the result is computed from the same district's month and as many before it. */
    static Reach monthsBefore(int months) {
        return new Months(months);
    }

    /** A district's result is computed from all months of the district. */
    static Reach district() {
        return new District();
    }

    /** A district's result is computed from all months of the district and of those that share a person with it. */
    static Reach neighbours() {
        return new WithNeighbours();
    }

    /** Everything is computed from everything. */
    static Reach everything() {
        return new Everything();
    }

    /**
     * @param before how many months before the same one
     */
    record Months(int before) implements Reach {
        @Override
        public Slices affected(Slices changed, Neighbours neighbours) {
            return changed.stretched(0, before);
        }

        @Override
        public Slices needed(Slices slices, Neighbours neighbours) {
            return slices.stretched(-before, 0);
        }
    }

    record District() implements Reach {
        @Override
        public Slices affected(Slices changed, Neighbours neighbours) {
            return changed.wholeDistricts();
        }

        @Override
        public Slices needed(Slices slices, Neighbours neighbours) {
            return slices.wholeDistricts();
        }
    }

    record WithNeighbours() implements Reach {
        @Override
        public Slices affected(Slices changed, Neighbours neighbours) {
            return neighbours.with(changed);
        }

        @Override
        public Slices needed(Slices slices, Neighbours neighbours) {
            return neighbours.with(slices);
        }
    }

    record Everything() implements Reach {
        @Override
        public Slices affected(Slices changed, Neighbours neighbours) {
            return changed.isEmpty() ? changed : Slices.everything();
        }

        @Override
        public Slices needed(Slices slices, Neighbours neighbours) {
            return Slices.everything();
        }
    }
}
