/** Who took figures out of a lake, and when. */
@NullMarked
package io.rosterlake.reports.audit;

import org.jspecify.annotations.NullMarked;
