/**
 * Which person keys are one person: somebody whose identity number was corrected between two registers. Plain Java on the few keys
 * that are in question; {@code people.PersonLinks} gathers them and keeps the answer.
 */
@NullMarked
package io.rosterlake.transforms.identity;

import org.jspecify.annotations.NullMarked;
