package io.rosterlake.transforms.projection;

/**
 * An item that people have from a month to another.
 *
 * @param item the item; the same instance wherever the item is due
 * @param from the first month, 0 for the first one that is projected
 * @param to the last month
 */
record Due(Item item, int from, int to) {}
