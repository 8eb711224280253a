/**
 * What all workers of a district will cost, month by month, under scenarios.
 *
 * <p>People are counted first and priced later. Spark counts people who stand and leave alike ({@code Alike}); how a
 * profile stands in the months ahead is followed once through its events ({@code Stretches}); who is there in a month
 * follows from retirement, attrition and hiring ({@code Presence}). Both together are a {@code Cohort}, and {@link
 * io.rosterlake.transforms.pay.Reckoning} prices each standing once. So there is one definition of every amount, and the
 * work does not grow with people times months.
 */
@NullMarked
package io.rosterlake.transforms.projection;

import org.jspecify.annotations.NullMarked;
