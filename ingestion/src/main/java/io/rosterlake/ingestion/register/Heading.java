package io.rosterlake.ingestion.register;

import java.util.Map;

/**
 * A heading that a column is known by.
 *
 * @param text the heading as {@link WordForm#of} gives it
 * @param implies values of other columns that this very heading states
 */
public record Heading(String text, Map<String, String> implies) {}
