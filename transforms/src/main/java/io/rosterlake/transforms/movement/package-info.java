/** Who came, went and stayed: movements, workforce flow and turnover. */
@NullMarked
package io.rosterlake.transforms.movement;

import org.jspecify.annotations.NullMarked;
