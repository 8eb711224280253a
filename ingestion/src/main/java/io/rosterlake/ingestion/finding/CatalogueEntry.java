package io.rosterlake.ingestion.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the catalogue tells of one code, in one language.
 *
 * @param code the code
 * @param title the kind of mistake in a few words
 * @param message what happened, with a word such as 该项 where a finding has its column
 * @param action what to do about it, likewise
 * @param example how such a finding comes about
 */
public record CatalogueEntry(FindingCode code, String title, String message, String action, String example) {
    public static CatalogueEntry of(FindingCode code, Locale locale) {
        return FindingMessages.entry(code, locale);
    }

    /** The whole catalogue: errors, then warnings. */
    public static List<CatalogueEntry> all(Locale locale) {
        return Arrays.stream(FindingCode.values()).map(code -> of(code, locale)).toList();
    }
}
