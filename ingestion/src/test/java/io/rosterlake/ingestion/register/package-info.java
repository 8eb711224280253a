@NullMarked
package io.rosterlake.ingestion.register;

import org.jspecify.annotations.NullMarked;
