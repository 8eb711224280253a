@NullMarked
package io.rosterlake.ingestion.layout;

import org.jspecify.annotations.NullMarked;
