@NullMarked
package io.rosterlake.ingestion.container;

import org.jspecify.annotations.NullMarked;
