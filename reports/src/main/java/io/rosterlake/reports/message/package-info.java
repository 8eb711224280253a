/** Everything that is said to people, in Chinese and English, from one catalogue. */
@NullMarked
package io.rosterlake.reports.message;

import org.jspecify.annotations.NullMarked;
