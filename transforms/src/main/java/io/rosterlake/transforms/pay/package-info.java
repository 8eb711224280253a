/** What people are paid by the rules of a scheme: compiled from the scheme file, exact to the fen, every part with its rule. */
@NullMarked
package io.rosterlake.transforms.pay;

import org.jspecify.annotations.NullMarked;
