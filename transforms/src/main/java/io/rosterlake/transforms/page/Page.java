package io.rosterlake.transforms.page;

import java.util.List;
import java.util.Locale;

/**
 * A page of tables.
 *
 * @param title its title
 * @param locale its language
 * @param notes what a reader should know first
 * @param legend what the tones mean; empty when no table uses them
 * @param tables the tables
 */
public record Page(String title, Locale locale, List<String> notes, List<Legend> legend, List<PageTable> tables) {
    public Page {
        notes = List.copyOf(notes);
        legend = List.copyOf(legend);
        tables = List.copyOf(tables);
    }

    /** What a tone means, and how often it occurs. */
    public record Legend(Tone tone, String label) {}

    boolean isEnglish() {
        return locale.getLanguage().equals("en");
    }
}
