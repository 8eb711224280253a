/** The commands of the transforms deployable, and how they print. Nothing here may load Spark before a command needs it. */
@NullMarked
package io.rosterlake.transforms.cli;

import org.jspecify.annotations.NullMarked;
