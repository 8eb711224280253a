/** Who reaches retirement when, by the national rules. */
@NullMarked
package io.rosterlake.transforms.retirement;

import org.jspecify.annotations.NullMarked;
