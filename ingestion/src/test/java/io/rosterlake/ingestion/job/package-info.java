@NullMarked
package io.rosterlake.ingestion.job;

import org.jspecify.annotations.NullMarked;
