/** The table jobs in their order, and the Spark session that they run in. */
@NullMarked
package io.rosterlake.transforms.pipeline;

import org.jspecify.annotations.NullMarked;
