/**
 * Scenarios: what finance assumes of the months ahead, read from files.
 *
 * <p>A scenario says nothing about pay itself, which is the schemes' ({@code scheme}, {@code pay}); it says what
 * changes from a month on, who comes and who goes.
 */
@NullMarked
package io.rosterlake.transforms.scenario;

import org.jspecify.annotations.NullMarked;
