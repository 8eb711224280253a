package io.rosterlake.ingestion.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The language of a call: {@code --locale zh|en}, else {@code ROSTERLAKE_LOCALE}, else Chinese. */
public final class LocaleChoice {
    static final String OPTION = "--locale";
    static final String VARIABLE = "ROSTERLAKE_LOCALE";

    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    private LocaleChoice() {}

    /** Looks ahead at the arguments, so that even help and complaints about them are in the chosen language. */
    public static Locale of(String[] arguments, Map<String, String> environment) {
        return chosen(arguments, environment).equals("en") ? Locale.ENGLISH : Locale.CHINESE;
    }

    /** A language that was chosen and is none of ours. */
    public static Optional<String> unknown(String[] arguments, Map<String, String> environment) {
        String chosen = chosen(arguments, environment);
        return chosen.isEmpty() || LANGUAGES.contains(chosen) ? Optional.empty() : Optional.of(chosen);
    }

    private static String chosen(String[] arguments, Map<String, String> environment) {
        String chosen = environment.getOrDefault(VARIABLE, "");
        for (int index = 0; index < arguments.length; index++) {
            if (arguments[index].startsWith(OPTION + "=")) {
                chosen = arguments[index].substring(OPTION.length() + 1);
            } else if (arguments[index].equals(OPTION) && index + 1 < arguments.length) {
                chosen = arguments[index + 1];
            }
        }
        return chosen;
    }
}
