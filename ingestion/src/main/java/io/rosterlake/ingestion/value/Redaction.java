package io.rosterlake.ingestion.value;

import java.util.regex.Pattern;

/**
 * Blots out what could tell a person. Of an identity number the area code (six digits) stays at most; of a date of birth the year; of
 * anything else every long run of digits goes, so that a number in the wrong column stays unread too.
 */
public final class Redaction {
    private static final int AREA_DIGITS = 6;
    private static final int LONGEST_VALUE = 40;
    /** Enough to show {@link #LONGEST_VALUE} characters of, however many of them are blotted out. */
    private static final int LONGEST_LOOKED_AT = 1000;

    private static final int LONGEST_NUMBER = 18;
    private static final Pattern LEADING_AREA = Pattern.compile("^[0-9]{6}");
    private static final Pattern LEADING_YEAR = Pattern.compile("^((?:19|20)[0-9]{2})(?![0-9]{3})");
    private static final Pattern LONG_DIGITS = Pattern.compile("[0-9Xx*](?:[-\\s]?[0-9Xx*]){8,}");

    private Redaction() {}

    /** An identity number: {@code 370102************}. */
    public static String identityNumber(String text) {
        String compact = CellText.compact(text);
        int hidden = Math.max(1, Math.min(compact.length(), LONGEST_NUMBER) - AREA_DIGITS);
        return LEADING_AREA.matcher(compact).find()
                ? compact.substring(0, AREA_DIGITS) + "*".repeat(hidden)
                : "*".repeat(Math.max(1, Math.min(compact.length(), LONGEST_NUMBER)));
    }

    /** A date of birth: its year. */
    public static String birthDate(String text) {
        var year = LEADING_YEAR.matcher(CellText.compact(text));
        return year.find() ? year.group(1) + "-**" : "**";
    }

    /** Something that is not personal in itself. */
    public static String other(String text) {
        String cleaned = CellText.clean(text.substring(0, Math.min(text.length(), LONGEST_LOOKED_AT)));
        String blotted = LONG_DIGITS.matcher(cleaned).replaceAll("*********");
        return blotted.length() > LONGEST_VALUE ? blotted.substring(0, LONGEST_VALUE) + "…" : blotted;
    }
}
