/** Reads from the lake what explanations are made of, finds the row that somebody means, and re-adds rows at random. */
@NullMarked
package io.rosterlake.transforms.explain.reading;

import org.jspecify.annotations.NullMarked;
