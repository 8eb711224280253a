/** Gold tables on the registers themselves: what came, when, how complete it is, and what was found in it. */
@NullMarked
package io.rosterlake.transforms.quality;

import org.jspecify.annotations.NullMarked;
