/**
 * The invented people behind the sample registers: five districts, their communities and workers, month by month.
 *
 * <p>It knows nothing of files. Every person is made up: the identity numbers have valid check digits, but stand in areas that do not
 * exist (county level {@code 99}), and the telephone numbers in a range that is not given out.
 */
@NullMarked
package io.rosterlake.ingestion.sample.population;

import org.jspecify.annotations.NullMarked;
