/** The finance pack (财务测算): what pay will cost, who pays, why it changes, how far it can be relied on. */
@NullMarked
package io.rosterlake.reports.finance;

import org.jspecify.annotations.NullMarked;
