package io.rosterlake.ingestion.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to write to the user.
 *
 * @param out results
 * @param err progress and complaints
 * @param colours whether results may be coloured
 * @param live whether progress may be drawn over
 */
record Terminal(PrintWriter out, PrintWriter err, boolean colours, boolean live) {
    /** What a mark on the terminal means. */
    enum Colour {
        GREEN(32),
        YELLOW(33),
        RED(31),
        GREY(90);

        private final int code;

        Colour(int code) {
            this.code = code;
        }
    }

    /** The real one; colours only when a person looks at it and {@code NO_COLOR} is not set. */
    static Terminal system(PrintWriter out, PrintWriter err, Map<String, String> environment) {
        boolean person = System.console() != null && !"dumb".equals(environment.getOrDefault("TERM", "dumb"));
        return new Terminal(out, err, person && !environment.containsKey("NO_COLOR"), person);
    }

    String coloured(String text, @Nullable Colour colour) {
        return colours && colour != null ? "\u001b[" + colour.code + "m" + text + "\u001b[0m" : text;
    }

    /** Fills up to a width on the terminal, where Chinese characters are two wide. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** As much of a text as fits a width, with an ellipsis where it was cut. */
    static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            String next = Character.toString(text.codePointAt(index));
            if (width(shown + next) >= width) {
                break;
            }
            shown.append(next);
        }
        return shown + "…";
    }

    static int width(String text) {
        return text.codePoints()
                .map(character -> character >= 0x1100 && isWide(character) ? 2 : 1)
                .sum();
    }

    private static boolean isWide(int character) {
        return Character.isIdeographic(character)
                || (character >= 0x3000 && character <= 0x303f)
                || (character >= 0xff01 && character <= 0xff60);
    }
}
