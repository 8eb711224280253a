package io.rosterlake.transforms.projection;

/**
 * People of a cohort who leave alike.
 *
 * @param people how many the register has
 * @param last the last month that they are paid before retirement, 0 for the first one that is projected; not less than
 *     the horizon when they do not retire
 * @param survival the share who have not left otherwise, in billionths, by month and one more; shared, not to be changed
 */
record Part(long people, int last, long[] survival) {}
