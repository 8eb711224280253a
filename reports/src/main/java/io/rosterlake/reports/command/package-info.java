/** The commands of this deployable. */
@NullMarked
package io.rosterlake.reports.command;

import org.jspecify.annotations.NullMarked;
