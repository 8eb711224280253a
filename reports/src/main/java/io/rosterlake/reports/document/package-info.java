/** A report as sections, tables and charts, independent of the file it is written to. */
@NullMarked
package io.rosterlake.reports.document;

import org.jspecify.annotations.NullMarked;
