package io.rosterlake.ingestion.container;

/** Blanks as they come in registers: spaces, tabs, line breaks, no-break, ideographic and zero-width blanks. */
public final class BlankText {
    private BlankText() {}

    public static boolean isBlank(String text) {
        return text.chars().allMatch(BlankText::isBlank);
    }

    public static boolean isBlank(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT
                || Character.isISOControl(character);
    }

    /** The text without any blank. */
    public static String remove(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(character -> !isBlank(character)).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
