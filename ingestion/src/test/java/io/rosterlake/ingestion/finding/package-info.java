@NullMarked
package io.rosterlake.ingestion.finding;

import org.jspecify.annotations.NullMarked;
