package io.rosterlake.transforms.metrics;

/**
 * How a rate comes about: numerator × times / denominator, rounded once, half up.
 *
 * @param numerator a column of the same table
 * @param denominator a column of the same table; the rate is null where it is 0 or null
 * @param times 1, or 10000 for a rate per ten thousand
 */
public record Ratio(String numerator, String denominator, int times) {
    /** The ratio as an expression of SQL. */
    public String formula() {
        return times == 1 ? numerator + " / " + denominator : numerator + " * " + times + " / " + denominator;
    }
}
