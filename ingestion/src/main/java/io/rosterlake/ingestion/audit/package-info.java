/** Who moved data into or out of a lake, when, and how much. */
@NullMarked
package io.rosterlake.ingestion.audit;

import org.jspecify.annotations.NullMarked;
