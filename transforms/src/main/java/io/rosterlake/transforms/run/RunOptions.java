package io.rosterlake.transforms.run;

/**
 * How a run goes about it.
 *
 * @param program decides every table with everything else: another program may compute other figures
 * @param force computes every table as a whole, also those that are up to date
 * @param progress hears of every table
 * @param largestShare with more than this share of its slices affected a table is computed as a whole
 */
record RunOptions(String program, boolean force, Progress progress, double largestShare) {
    static final double HALF = 0.5;
}
