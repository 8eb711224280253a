/** The report "Staffing and movement" (配备与流动): its questions, headline figures and sections. */
@NullMarked
package io.rosterlake.reports.staffing;

import org.jspecify.annotations.NullMarked;
