@NullMarked
package io.rosterlake.reports;

import org.jspecify.annotations.NullMarked;
