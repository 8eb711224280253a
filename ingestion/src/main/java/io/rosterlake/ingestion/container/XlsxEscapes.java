package io.rosterlake.ingestion.container;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes {@code _x000D_}: how a workbook writes characters that XML does not allow. */
final class XlsxEscapes {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxEscapes() {}

    static String decode(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
