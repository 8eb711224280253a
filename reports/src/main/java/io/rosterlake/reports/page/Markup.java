package io.rosterlake.reports.page;

import java.util.Locale;

/** Builds HTML; whatever is not markup of ours is escaped. */
final class Markup {
    private final StringBuilder html = new StringBuilder();

    /** Appends markup as it stands. */
    Markup raw(String markup) {
        html.append(markup);
        return this;
    }

    /** Appends words. */
    Markup text(String words) {
        for (int index = 0; index < words.length(); index++) {
            char character = words.charAt(index);
            switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(character);
            }
        }
        return this;
    }

    /** Appends an element with words in it; a name such as {@code p.note} carries a class. */
    Markup element(String name, String words) {
        return open(name).text(words).close(name);
    }

    Markup open(String name) {
        String[] parts = name.split("\\.", 2);
        html.append('<').append(parts[0]);
        if (parts.length == 2) {
            html.append(" class=\"")
                    .append(parts[1].replace('.', ' ').toLowerCase(Locale.ROOT))
                    .append('"');
        }
        html.append('>');
        return this;
    }

    Markup close(String name) {
        html.append("</").append(name.split("\\.", 2)[0]).append('>');
        return this;
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
