/** Silver tables about submissions, register months, people and communities: what was in force in which month. */
@NullMarked
package io.rosterlake.transforms.people;

import org.jspecify.annotations.NullMarked;
