/** Lists by which districts mend what they sent: corrections of single cells, and of who is the same person. */
@NullMarked
package io.rosterlake.ingestion.amendment;

import org.jspecify.annotations.NullMarked;
