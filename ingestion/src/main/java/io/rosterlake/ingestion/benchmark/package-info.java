/** How fast registers are taken in, beside plain parsers of the same files: {@code benchmark ingest}. */
@NullMarked
package io.rosterlake.ingestion.benchmark;

import org.jspecify.annotations.NullMarked;
