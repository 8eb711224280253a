@NullMarked
package io.rosterlake.ingestion.reading;

import org.jspecify.annotations.NullMarked;
