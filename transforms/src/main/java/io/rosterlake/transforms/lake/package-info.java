/** Tables of the lake: their names, definitions, versions and how a new version is published. */
@NullMarked
package io.rosterlake.transforms.lake;

import org.jspecify.annotations.NullMarked;
