package io.rosterlake.ingestion.register;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which headings and code words are compared. */
public final class WordForm {
    private WordForm() {}

    /** Half width, capitals, without blanks and invisible characters. */
    public static String of(String text) {
        String halfWidth = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder word = new StringBuilder(halfWidth.length());
        halfWidth
                .codePoints()
                .filter(character -> !isBlank(character))
                .map(character -> squareBracket(character))
                .forEach(word::appendCodePoint);
        return word.toString().toUpperCase(Locale.ROOT);
    }

    /** The word without its brackets and what stands in them. */
    public static String withoutBrackets(String word) {
        return word.replaceAll("\\([^()]*\\)", "").replace("(", "").replace(")", "");
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT
                || Character.isISOControl(character);
    }

    private static int squareBracket(int character) {
        return switch (character) {
            case '[', '【', '〔', '{', '〈', '《' -> '(';
            case ']', '】', '〕', '}', '〉', '》' -> ')';
            default -> character;
        };
    }
}
