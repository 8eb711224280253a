/** Trainings, and whether people had as much of them as their scheme asks. */
@NullMarked
package io.rosterlake.transforms.training;

import org.jspecify.annotations.NullMarked;
