@NullMarked
package io.rosterlake.ingestion.submission;

import org.jspecify.annotations.NullMarked;
