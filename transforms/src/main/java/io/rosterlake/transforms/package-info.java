@NullMarked
package io.rosterlake.transforms;

import org.jspecify.annotations.NullMarked;
