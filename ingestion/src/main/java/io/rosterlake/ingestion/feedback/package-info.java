/** What goes back to the districts: lists of findings and error workbooks, made from the lake alone. */
@NullMarked
package io.rosterlake.ingestion.feedback;

import org.jspecify.annotations.NullMarked;
