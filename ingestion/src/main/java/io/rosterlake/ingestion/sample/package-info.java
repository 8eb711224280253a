/**
 * Sample registers: shows newcomers what districts send, feeds the demo, and serves as input to tests of every module.
 *
 * <p>{@link io.rosterlake.ingestion.sample.SampleRegisters#write} simulates a population ({@code population}), lets every district write it
 * down in its own forms ({@code housestyle}), spoils a few files on the way and says in a manifest what must be found.
 *
 * <pre>{@code
 * SampleManifest manifest = SampleRegisters.write(Path.of("landing"), SampleOptions.defaults());
 * }</pre>
 *
 * <p>All of it is deterministic: no clock, no default time zone or locale, a named random generator with a fixed seed, fixed times in zip
 * archives and workbook properties.
 */
@NullMarked
package io.rosterlake.ingestion.sample;

import org.jspecify.annotations.NullMarked;
