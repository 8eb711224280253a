package io.rosterlake.transforms.scheme;

import org.jspecify.annotations.Nullable;

/**
 * Where a rule stands.
 *
 * @param document title of the document
 * @param article place in it, such as {@code art. 7(2)}; this is the value of {@code rule} in tables
 * @param words the words of the document, verbatim; null when the document itself is not at hand (see
 *     {@link SchemeDocument.Copy#SECONDARY}) or has no such words
 */
public record Citation(
        String document, String article, @Nullable String words) {}
