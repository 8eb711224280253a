/** Staffing of communities against the rules of their district's scheme. */
@NullMarked
package io.rosterlake.transforms.staffing;

import org.jspecify.annotations.NullMarked;
