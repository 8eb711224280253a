package io.rosterlake.transforms.scenario;

/**
 * How often a projection is drawn at random, to tell how far the total may lie from the expected one.
 *
 * @param runs number of draws
 * @param seed what the random numbers begin from: the same seed gives the same draws
 */
public record MonteCarlo(int runs, long seed) {}
