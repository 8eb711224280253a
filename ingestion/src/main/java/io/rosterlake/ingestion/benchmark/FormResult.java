package io.rosterlake.ingestion.benchmark;

import java.util.Optional;

/**
 * What was measured of one form.
 *
 * @param bytes size of the file
 * @param whole the whole path, from the file to the table
 * @param reading reading and validation alone
 * @param peer the plain parse; empty when none was run
 */
record FormResult(BenchmarkForm form, long bytes, Measurement whole, Measurement reading, Optional<Measurement> peer) {}
