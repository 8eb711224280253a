/** What the scheme in force asks, beside the figure that it is held against: status, citation, basis, what is missing. */
@NullMarked
package io.rosterlake.transforms.ruling;

import org.jspecify.annotations.NullMarked;
