/** Changing the secret behind the person keys of a lake. */
@NullMarked
package io.rosterlake.ingestion.rotation;

import org.jspecify.annotations.NullMarked;
