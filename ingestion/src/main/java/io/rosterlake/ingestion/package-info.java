@NullMarked
package io.rosterlake.ingestion;

import org.jspecify.annotations.NullMarked;
