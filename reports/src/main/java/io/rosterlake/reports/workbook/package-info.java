/** Writes a report as an xlsx workbook. */
@NullMarked
package io.rosterlake.reports.workbook;

import org.jspecify.annotations.NullMarked;
