/** Writes a report as one self-contained HTML page. */
@NullMarked
package io.rosterlake.reports.page;

import org.jspecify.annotations.NullMarked;
