/** Certificates: who holds which, whether they are valid, and whom the scheme asks to hold one. */
@NullMarked
package io.rosterlake.transforms.certificate;

import org.jspecify.annotations.NullMarked;
