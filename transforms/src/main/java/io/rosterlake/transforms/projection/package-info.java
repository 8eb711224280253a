/**
 * What all workers of a district will cost, month by month, under scenarios.
 *
 * <p>People are counted first and priced later. A person passes through few standings ({@link
 * io.rosterlake.transforms.pay.Standing}): Spark tells from which month to which each person has each, with column
 * expressions, and counts people. {@link io.rosterlake.transforms.pay.Reckoning} then prices each standing once. So
 * there is one definition of every amount, and the work does not grow with people times months.
 */
@NullMarked
package io.rosterlake.transforms.projection;

import org.jspecify.annotations.NullMarked;
