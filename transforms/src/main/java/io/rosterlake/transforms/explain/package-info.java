/**
 * How a published figure comes about: what went in, each rule in order with its citation, the arithmetic with the numbers
 * put in, the result, and the rows of the registers behind it. Everything is computed anew, in plain Java, from the silver
 * tables and the scheme model, and held against the gold table.
 */
@NullMarked
package io.rosterlake.transforms.explain;

import org.jspecify.annotations.NullMarked;
