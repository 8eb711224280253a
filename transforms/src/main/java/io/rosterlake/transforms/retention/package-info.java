/** How long people stay: survival by month since joining. */
@NullMarked
package io.rosterlake.transforms.retention;

import org.jspecify.annotations.NullMarked;
