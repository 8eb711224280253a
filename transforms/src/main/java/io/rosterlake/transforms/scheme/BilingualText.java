package io.rosterlake.transforms.scheme;

import java.util.Locale;

/**
 * A text for people, in both languages of the program.
 *
 * @param zh Chinese
 * @param en English
 */
public record BilingualText(String zh, String en) {
    /** The English text for English locales, the Chinese one for all others. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
