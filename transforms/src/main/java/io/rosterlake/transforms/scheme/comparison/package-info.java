/** Schemes beside one another: what two of them say on each topic, and how much of each is known. */
@NullMarked
package io.rosterlake.transforms.scheme.comparison;

import org.jspecify.annotations.NullMarked;
