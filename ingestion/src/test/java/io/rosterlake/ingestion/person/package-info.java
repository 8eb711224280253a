@NullMarked
package io.rosterlake.ingestion.person;

import org.jspecify.annotations.NullMarked;
