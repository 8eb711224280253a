/** Sees a Delta table of the lake as the list of files that its newest version consists of. */
@NullMarked
package io.rosterlake.reports.lake;

import org.jspecify.annotations.NullMarked;
