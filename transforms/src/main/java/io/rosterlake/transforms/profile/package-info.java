/** Who the workers are: their structure by age, education, post and other dimensions. */
@NullMarked
package io.rosterlake.transforms.profile;

import org.jspecify.annotations.NullMarked;
