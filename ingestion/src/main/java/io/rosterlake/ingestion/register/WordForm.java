package io.rosterlake.ingestion.register;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which headings and code words are compared. */
public final class WordForm {
    private WordForm() {}

    /** Half width, capitals, without blanks and invisible characters. */
    public static String of(String text) {
        if (isWordForm(text)) {
            return text;
        }
        String halfWidth = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder word = new StringBuilder(halfWidth.length());
        halfWidth
                .codePoints()
                .filter(character -> !isBlank(character))
                .map(character -> squareBracket(character))
                .forEach(word::appendCodePoint);
        return word.toString().toUpperCase(Locale.ROOT);
    }

    /** Common Chinese characters, digits, capitals and full stops stay what they are; most cells hold nothing else. */
    private static boolean isWordForm(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean isCommonHan = character >= 0x4E00 && character <= 0x9FFF;
            boolean isAscii = (character >= '0' && character <= '9')
                    || (character >= 'A' && character <= 'Z')
                    || character == '.'
                    || character == '-';
            if (!isCommonHan && !isAscii) {
                return false;
            }
        }
        return true;
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
