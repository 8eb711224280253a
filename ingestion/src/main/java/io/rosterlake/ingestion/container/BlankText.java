package io.rosterlake.ingestion.container;

/** Blanks as they come in registers: spaces, tabs, line breaks, no-break, ideographic and zero-width blanks. */
public final class BlankText {
    private static final char FIRST_COMMON_HAN = 0x4E00;
    private static final char LAST_COMMON_HAN = 0x9FFF;

    private BlankText() {}

    public static boolean isBlank(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (!isBlank(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    public static boolean isBlank(int character) {
        return !isCommon(character)
                && (Character.isWhitespace(character)
                        || Character.isSpaceChar(character)
                        || Character.getType(character) == Character.FORMAT
                        || Character.isISOControl(character));
    }

    /** Nearly all characters of a register: half-width letters, digits and punctuation, and common Chinese ones. */
    private static boolean isCommon(int character) {
        return (character > ' ' && character < 0x7F) || (character >= FIRST_COMMON_HAN && character <= LAST_COMMON_HAN);
    }

    /** How many characters of the text are no blanks. */
    public static int charactersIn(String text) {
        int characters = 0;
        for (int index = 0; index < text.length(); index++) {
            characters += isBlank(text.charAt(index)) ? 0 : 1;
        }
        return characters;
    }

    /** The text without any blank. */
    public static String remove(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(character -> !isBlank(character)).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
