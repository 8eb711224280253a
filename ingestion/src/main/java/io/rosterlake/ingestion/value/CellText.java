package io.rosterlake.ingestion.value;

import io.rosterlake.ingestion.container.BlankText;
import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.CellKind;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cleans the text of a cell and tells a missing value from a value. */
public final class CellText {
    private static final int LONGEST_NUMBER = 40;
    private static final char FIRST_COMMON_HAN = 0x4E00;
    private static final char LAST_COMMON_HAN = 0x9FFF;
    private static final String NONE = "无";
    private static final Set<String> MISSING_WORDS = Set.of("空", "暂无", "NULL", "NONE", "N/A");
    private static final Pattern STROKES = Pattern.compile("[-—–―_/\\\\.~*、。]*");
    private static final Pattern ERROR = Pattern.compile("#(REF!|N/A|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|ERROR!)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BLANK_BESIDE_HAN = Pattern.compile("(?<=\\p{IsHan})\\s+|\\s+(?=\\p{IsHan})");

    private CellText() {}

    /** The text without invisible characters, blanks at its ends, a leading apostrophe, and blanks between Chinese characters. */
    public static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .map(CellText::plain)
                .forEach(kept::appendCodePoint);
        String joined = BLANKS.matcher(kept).replaceAll(" ").strip();
        String cleaned = BLANK_BESIDE_HAN.matcher(joined).replaceAll("");
        return cleaned.startsWith("'") ? cleaned.substring(1).strip() : cleaned;
    }

    /** The cleaned text of a cell; a stored number without exponent or trailing zeros. */
    public static String of(Cell cell) {
        if (cell.kind() != CellKind.NUMBER) {
            return clean(cell.text());
        }
        try {
            BigDecimal number = new BigDecimal(cell.text().strip()).stripTrailingZeros();
            return number.precision() - number.scale() > LONGEST_NUMBER ? clean(cell.text()) : number.toPlainString();
        } catch (NumberFormatException e) {
            return clean(cell.text());
        }
    }

    /** The text as half-width capitals without any blank or leading apostrophe: the form numbers and dates are read in. */
    public static String compact(String text) {
        if (isPlain(text) && !hasSmallLetter(text)) {
            return text;
        }
        String compact = Normalizer.normalize(BlankText.remove(text), Normalizer.Form.NFKC);
        String stripped = compact.startsWith("'") || compact.startsWith("’") || compact.startsWith("`")
                ? compact.substring(1)
                : compact;
        return stripped.toUpperCase(Locale.ROOT);
    }

    /** Whether the text says that there is no value: blank, a stroke, {@code 空}, or {@code 无} unless that is a value. */
    public static boolean isMissing(String text, boolean noneIsValue) {
        if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
            return false; // no word for a missing value begins with a digit
        }
        String compact = compact(text);
        return STROKES.matcher(compact).matches()
                || MISSING_WORDS.contains(compact)
                || (!noneIsValue && compact.equals(NONE));
    }

    /** Whether the text is an error of a spreadsheet program, as text exports carry it. */
    public static boolean isError(String text) {
        return text.indexOf('#') >= 0 && ERROR.matcher(compact(text)).matches();
    }

    /** Most cells hold nothing but Chinese characters, half-width letters, digits and punctuation: nothing to clean. */
    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean isAscii = character > ' ' && character < 0x7F && character != '\'' && character != '`';
            if (!isAscii && (character < FIRST_COMMON_HAN || character > LAST_COMMON_HAN)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasSmallLetter(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) >= 'a' && text.charAt(index) <= 'z') {
                return true;
            }
        }
        return false;
    }

    private static int plain(int character) {
        if (BlankText.isBlank(character)) {
            return ' ';
        }
        boolean fullWidthLetterOrDigit = (character >= '０' && character <= '９')
                || (character >= 'Ａ' && character <= 'Ｚ')
                || (character >= 'ａ' && character <= 'ｚ');
        return fullWidthLetterOrDigit ? character - 0xFEE0 : character;
    }
}
