@NullMarked
package io.rosterlake.ingestion.feedback;

import org.jspecify.annotations.NullMarked;
