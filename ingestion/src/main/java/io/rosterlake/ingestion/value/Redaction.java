package io.rosterlake.ingestion.value;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Blots out what could tell a person. Of an identity number the area code (six digits) stays at most; of a date of birth the year; of
 * anything else every long run of digits goes, and what may be a name, so that a number or a name in the wrong column stays unread too.
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

    private static final Pattern SEPARATOR = Pattern.compile("[,，;；\\t]");
    /** A list of roles is shorter; what is longer and has separators is a piece of the file. */
    private static final int LONGEST_LIST = 12;

    private static final Pattern NO_PART_OF_A_FIGURE =
            Pattern.compile("[\\p{L}&&[^年月日号第季度上下半至到长期今约近共万户人名元圆个分学时课小次天余左右整级岗档一二三四五六七八九十零百千岁E]]");

    /** Two or three characters by themselves, of which the first is one of the surnames that most people bear. */
    private static final Pattern LIKELY_NAME =
            Pattern.compile("(?<!\\p{IsHan})[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘"
                    + "杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚肖]\\p{IsHan}{1,2}(?!\\p{IsHan})");

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

    /**
     * A word that no code is known for; whatever in it may be a name keeps its first character. A text of several cells, as a quote that
     * is not closed makes them, is no word: nothing of it is shown.
     */
    public static String word(String text) {
        if (text.length() > LONGEST_LIST && SEPARATOR.matcher(text).find()) {
            return "***";
        }
        return blotted(LIKELY_NAME
                .matcher(cleaned(text))
                .replaceAll(
                        name -> name.group().charAt(0) + "*".repeat(name.group().length() - 1)));
    }

    /** What stands where a date or a number should: its digits, signs and units, and nothing that could be a name. */
    public static String figure(String text) {
        String cleaned = cleaned(text);
        return CellText.isError(cleaned)
                ? cleaned
                : blotted(NO_PART_OF_A_FIGURE.matcher(cleaned).replaceAll("*"));
    }

    /** An amount of money; one that nobody is paid may be a telephone or identity number. */
    public static String amount(BigDecimal amount) {
        return blotted(amount.toPlainString());
    }

    /** Something that is not personal in itself. */
    public static String other(String text) {
        return blotted(cleaned(text));
    }

    private static String blotted(String cleaned) {
        String blotted = LONG_DIGITS.matcher(cleaned).replaceAll("*********");
        return blotted.length() > LONGEST_VALUE ? blotted.substring(0, LONGEST_VALUE) + "…" : blotted;
    }

    private static String cleaned(String text) {
        return CellText.clean(text.substring(0, Math.min(text.length(), LONGEST_LOOKED_AT)));
    }
}
