package io.rosterlake.ingestion.cli;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the commands say, in Chinese or English. */
public final class Messages {
    private static final String PACKAGE = "io.rosterlake.ingestion.cli.";

    private final ResourceBundle bundle;
    private final Locale locale;

    Messages(Locale locale) {
        this.locale = locale;
        this.bundle = bundle("messages", locale);
    }

    /** Texts of the commands' help. */
    public static ResourceBundle help(Locale locale) {
        return bundle("help", locale);
    }

    /** The files without a language in their name are Chinese; the machine's own language never decides. */
    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                PACKAGE + name,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale locale() {
        return locale;
    }

    boolean isChinese() {
        return locale.getLanguage().equals("zh");
    }

    /** Numbers are written without separators, as a file's name would be. */
    String text(String key, Object... arguments) {
        Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }
}
