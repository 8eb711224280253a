package io.rosterlake.ingestion.cli;

import java.util.Locale;
import java.util.Map;

/** The language of a call: {@code --locale zh|en}, else {@code ROSTERLAKE_LOCALE}, else Chinese. */
public final class LocaleChoice {
    static final String OPTION = "--locale";
    static final String VARIABLE = "ROSTERLAKE_LOCALE";

    private LocaleChoice() {}

    /** Looks ahead at the arguments, so that even help and complaints about them are in the chosen language. */
    public static Locale of(String[] arguments, Map<String, String> environment) {
        String chosen = environment.getOrDefault(VARIABLE, "");
        for (int index = 0; index < arguments.length; index++) {
            if (arguments[index].startsWith(OPTION + "=")) {
                chosen = arguments[index].substring(OPTION.length() + 1);
            } else if (arguments[index].equals(OPTION) && index + 1 < arguments.length) {
                chosen = arguments[index + 1];
            }
        }
        return chosen.equals("en") ? Locale.ENGLISH : Locale.CHINESE;
    }
}
