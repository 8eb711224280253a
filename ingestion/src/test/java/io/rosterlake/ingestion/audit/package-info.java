@NullMarked
package io.rosterlake.ingestion.audit;

import org.jspecify.annotations.NullMarked;
