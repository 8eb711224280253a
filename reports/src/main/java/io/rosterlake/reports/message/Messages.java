package io.rosterlake.reports.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The message catalogue in one language. A message may hold {@code {0}}, {@code {1}} … for values. */
public final class Messages {
    private final Language language;
    private final Properties texts;

    private Messages(Language language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /** Loads the catalogue of a language. */
    public static Messages in(Language language) {
        String resource = "/messages_" + language.code() + ".properties";
        Properties texts = new Properties();
        try (InputStream stream = Objects.requireNonNull(Messages.class.getResourceAsStream(resource), resource)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Messages(language, texts);
    }

    public Language language() {
        return language;
    }

    /** The text of a key with its values put in; an unknown key is a fault of the program. */
    public String text(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no message for key " + key + " in " + language.code());
        }
        return fill(text, values);
    }

    /** The name of a code, such as a staff group; a code that the catalogue does not know stands for itself. */
    public String name(String family, String code) {
        return texts.getProperty(family + "." + code, code);
    }

    /** Codes of a family in the order that the catalogue gives them ({@code family.order}, separated by blanks); unknown ones come last. */
    public List<String> inOrder(String family, List<String> codes) {
        List<String> order = List.of(text(family + ".order").split(" "));
        return codes.stream()
                .sorted(Comparator.comparingInt(code -> order.contains(code) ? order.indexOf(code) : order.size()))
                .toList();
    }

    /** All keys of this language. */
    public Set<String> keys() {
        return texts.stringPropertyNames();
    }

    private static String fill(String text, Object... values) {
        StringBuilder filled = new StringBuilder();
        int position = 0;
        while (position < text.length()) {
            int close = text.charAt(position) == '{' ? text.indexOf('}', position) : -1;
            if (close < 0) {
                filled.append(text.charAt(position++));
            } else {
                filled.append(values[Integer.parseInt(text.substring(position + 1, close))]);
                position = close + 1;
            }
        }
        return filled.toString();
    }
}
