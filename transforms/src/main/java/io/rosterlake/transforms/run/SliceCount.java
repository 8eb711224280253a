package io.rosterlake.transforms.run;

/**
 * How much of a table was computed.
 *
 * @param recomputed slices that were computed, among them those that have no rows any more
 * @param total slices that the table has or had
 */
public record SliceCount(long recomputed, long total) {}
