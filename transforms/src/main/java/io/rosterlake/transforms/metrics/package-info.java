/**
 * What every figure means: the data dictionary. Names, types, labels, keys and inputs come from the tables' definitions;
 * the words that labels have no room for stand in one file per table among the resources of this package, in both
 * languages, and are checked against the definitions.
 */
@NullMarked
package io.rosterlake.transforms.metrics;

import org.jspecify.annotations.NullMarked;
