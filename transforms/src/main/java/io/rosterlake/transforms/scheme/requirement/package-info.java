/**
 * What schemes ask of people, ready to be applied: the rules that tables compute with, out of the parameters of scheme
 * files. A rule that is missing, absent or rejected asks nothing here.
 */
@NullMarked
package io.rosterlake.transforms.scheme.requirement;

import org.jspecify.annotations.NullMarked;
