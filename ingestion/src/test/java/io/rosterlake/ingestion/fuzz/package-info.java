/** Registers spoilt at random, and what must hold however a file is spoilt. {@link FuzzRun} is where to start. */
@NullMarked
package io.rosterlake.ingestion.fuzz;

import org.jspecify.annotations.NullMarked;
