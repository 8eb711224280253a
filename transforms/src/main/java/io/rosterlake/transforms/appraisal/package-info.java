/** The yearly appraisal: grades, caps on the best one, and grades that the scores contradict. */
@NullMarked
package io.rosterlake.transforms.appraisal;

import org.jspecify.annotations.NullMarked;
