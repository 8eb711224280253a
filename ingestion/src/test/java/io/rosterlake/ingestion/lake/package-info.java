@NullMarked
package io.rosterlake.ingestion.lake;

import org.jspecify.annotations.NullMarked;
