/** Runs the table jobs in order: what is out of date is computed, validated and published. */
@NullMarked
package io.rosterlake.transforms.run;

import org.jspecify.annotations.NullMarked;
