package io.rosterlake.transforms.projection;

/** Sums by month of prices times people, who may be fractions: exact, and rounded to the fen once. */
final class FenSum {
    private final long[] fen;
    private final long[] billionths;

    FenSum(int horizon) {
        this.fen = new long[horizon];
        this.billionths = new long[horizon];
    }

    /**
     * Adds people times a price; both may be negative.
     *
     * @param people in billionths
     * @param price in fen
     */
    void add(int month, long people, long price) {
        long whole = Math.multiplyExact(Math.floorDiv(people, People.ONE), price);
        long part = Math.addExact(billionths[month], Math.multiplyExact(Math.floorMod(people, People.ONE), price));
        fen[month] = Math.addExact(fen[month], Math.addExact(whole, Math.floorDiv(part, People.ONE)));
        billionths[month] = Math.floorMod(part, People.ONE);
    }

    /** Takes another sum away. */
    void subtract(FenSum other) {
        for (int month = 0; month < fen.length; month++) {
            long part = billionths[month] - other.billionths[month];
            fen[month] =
                    Math.addExact(Math.subtractExact(fen[month], other.fen[month]), Math.floorDiv(part, People.ONE));
            billionths[month] = Math.floorMod(part, People.ONE);
        }
    }

    /** Half up. */
    long rounded(int month) {
        return 2 * billionths[month] >= People.ONE ? fen[month] + 1 : fen[month];
    }
}
