@NullMarked
package io.rosterlake.ingestion.benchmark;

import org.jspecify.annotations.NullMarked;
