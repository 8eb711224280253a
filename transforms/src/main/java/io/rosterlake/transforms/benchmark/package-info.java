/** How fast pay is projected, beside SQL that expands person by month by scenario: {@code benchmark project}. */
@NullMarked
package io.rosterlake.transforms.benchmark;

import org.jspecify.annotations.NullMarked;
