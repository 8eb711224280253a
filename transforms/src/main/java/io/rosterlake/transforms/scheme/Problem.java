package io.rosterlake.transforms.scheme;

import java.util.Comparator;
import java.util.Locale;

/**
 * Something wrong in a scheme or scenario file.
 *
 * @param code what kind of problem
 * @param file path of the file as given
 * @param line line in the file, from 1
 * @param column column in the line, from 1
 * @param message what is wrong
 * @param action what to do about it
 */
public record Problem(Code code, String file, int line, int column, BilingualText message, BilingualText action) {
    /** Files in order of their paths, problems from top to bottom. */
    static final Comparator<Problem> IN_FILE_ORDER =
            Comparator.comparing(Problem::file).thenComparing(Problem::line).thenComparing(Problem::column);

    /** Kinds of problems. */
    public enum Code {
        FILE_UNREADABLE,
        SYNTAX,
        EMPTY,
        FORMAT_NEWER,
        KEY_UNKNOWN,
        KEY_TWICE,
        KEY_MISSING,
        KEYS_EXCLUSIVE,
        TYPE_WRONG,
        VALUE_UNKNOWN,
        NUMBER_OUT_OF_RANGE,
        CITATION_MISSING,
        WORDS_MISSING,
        READING_MISSING,
        STATUS_UNFIT,
        MISSING_UNNAMED,
        ID_TWICE,
        BOUNDS_NONE,
        FLOOR_ABOVE_CEILING,
        TARGET_OUTSIDE,
        BAND_EMPTY,
        BAND_GAP,
        BAND_OVERLAP,
        BAND_OPEN_BEFORE_LAST,
        BAND_CLOSED_AT_LAST,
        DATES_REVERSED,
        DATES_OVERLAP,
        VERSION_TWICE,
        OVERLAY_SCHEME_UNKNOWN,
        OVERLAY_RULE_UNKNOWN,
        OVERLAY_RULE_TWICE,
        MONTH_PAST,
        MONTH_BEYOND_HORIZON,
        CHANGE_TWICE,
        WITHOUT_EFFECT
    }

    /** One line for people: where, what, what to do. */
    public String describe(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return file + ":" + line + ":" + column + (english ? ": " : "：") + message.in(locale) + (english ? ". " : "。")
                + action.in(locale) + (english ? "." : "。");
    }
}
