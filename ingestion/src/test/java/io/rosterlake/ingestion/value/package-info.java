@NullMarked
package io.rosterlake.ingestion.value;

import org.jspecify.annotations.NullMarked;
