/** Who leaves otherwise than by retiring: how likely that is, by how long somebody has been in community work. */
@NullMarked
package io.rosterlake.transforms.attrition;

import org.jspecify.annotations.NullMarked;
