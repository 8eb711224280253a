/** The report on the workforce: its questions, headline figures and sections. */
@NullMarked
package io.rosterlake.reports.workforce;

import org.jspecify.annotations.NullMarked;
