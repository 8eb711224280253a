/** Small invented fixtures that tests of several packages share. */
@NullMarked
package io.rosterlake.ingestion.testing;

import org.jspecify.annotations.NullMarked;
