/**
 * What makes the difference between projections: by cause, by part of pay, by year and by district.
 *
 * <p>One scenario is turned into the other aspect by aspect, in the order of {@link
 * io.rosterlake.transforms.projection.Cause}, and each scenario on the way is projected in the same pass. What an aspect
 * changes is its cause's share, so shares add up to the whole difference.
 */
@NullMarked
package io.rosterlake.transforms.projection.comparison;

import org.jspecify.annotations.NullMarked;
