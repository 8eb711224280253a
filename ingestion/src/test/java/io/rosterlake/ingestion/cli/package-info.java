@NullMarked
package io.rosterlake.ingestion.cli;

import org.jspecify.annotations.NullMarked;
