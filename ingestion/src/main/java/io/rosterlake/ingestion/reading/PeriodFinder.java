package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.register.LayoutWords;
import io.rosterlake.ingestion.register.WordForm;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds periods in names and titles: {@code 2026-06}, {@code 2026年6月}, {@code 202606}, {@code 2024年第3季度}, {@code 2025年上半年},
 * {@code 2025年1-3月}, {@code 2025年度}, {@code 2025年12月31日}. Days of filling in are not periods.
 */
final class PeriodFinder {
    private static final String YEAR = "(?<![0-9])((?:19|20)[0-9]{2})";
    private static final Pattern QUARTER = Pattern.compile(YEAR + "年?(?:第?([一二三四1-4])季度?|Q([1-4]))");
    private static final Pattern HALF = Pattern.compile(YEAR + "年?(上|下)半年");
    private static final Pattern MONTHS = Pattern.compile(YEAR + "[-./年]([0-9]{1,2})月?[-—–~至到]([0-9]{1,2})月");
    private static final Pattern DAY = Pattern.compile(YEAR + "[-./年_]([0-9]{1,2})[-./月_]([0-9]{1,2})日?(?![0-9])");
    private static final Pattern MONTH = Pattern.compile(YEAR + "[-./年_]([0-9]{1,2})(?![0-9])月?份?");
    private static final Pattern SIX_DIGITS = Pattern.compile(YEAR + "(0[1-9]|1[0-2])(?![0-9])");
    private static final Pattern WHOLE_YEAR = Pattern.compile(YEAR + "年度");
    private static final Pattern BARE_YEAR = Pattern.compile(YEAR + "年(?![0-9度])");
    private static final Pattern BLANK_BETWEEN_NUMBERS = Pattern.compile("(?<=\\p{Nd})[\\s\\p{Z}]+(?=\\p{Nd})");
    private static final String QUARTERS = "一二三四";

    private final Pattern fillingIn;

    PeriodFinder(LayoutWords words) {
        String word = words.fillingIn().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        this.fillingIn = Pattern.compile("(?:" + word + "):?[0-9]{4}[-./年]?[0-9]{1,2}[-./月]?[0-9]{0,2}日?");
    }

    /** All periods that a text names. */
    List<Period> find(String text) {
        String rest = withoutFillingIn(text);
        List<Period> periods = new ArrayList<>();
        rest = take(rest, QUARTER, periods, PeriodFinder::quarter);
        rest = take(
                rest,
                HALF,
                periods,
                match -> month(match.group(1), match.group(2).equals("上") ? 6 : 12));
        rest = take(rest, MONTHS, periods, match -> month(match.group(1), Integer.parseInt(match.group(3))));
        rest = take(rest, DAY, periods, match -> month(match.group(1), Integer.parseInt(match.group(2))));
        rest = take(rest, MONTH, periods, match -> month(match.group(1), Integer.parseInt(match.group(2))));
        rest = take(rest, SIX_DIGITS, periods, match -> month(match.group(1), Integer.parseInt(match.group(2))));
        take(rest, WHOLE_YEAR, periods, PeriodFinder::year);
        return List.copyOf(periods);
    }

    /** Years that a text names in passing ({@code 2025年社区工作者…}): a period only where nothing else states one. */
    List<Period> findBareYears(String text) {
        List<Period> periods = new ArrayList<>();
        take(withoutFillingIn(text), BARE_YEAR, periods, PeriodFinder::year);
        return List.copyOf(periods);
    }

    /** Blanks go, but one between two numbers keeps them apart. */
    private String withoutFillingIn(String text) {
        String apart = BLANK_BETWEEN_NUMBERS.matcher(text).replaceAll("|");
        return fillingIn.matcher(WordForm.of(apart)).replaceAll(" ");
    }

    private interface Reader {
        Optional<Period> read(MatchResult match);
    }

    private static String take(String text, Pattern pattern, List<Period> periods, Reader reader) {
        Matcher matcher = pattern.matcher(text);
        return matcher.replaceAll(match -> {
            reader.read(match).ifPresent(periods::add);
            return " ";
        });
    }

    private static Optional<Period> quarter(MatchResult match) {
        String digit = match.group(2) == null ? match.group(3) : match.group(2);
        int chinese = QUARTERS.indexOf(digit);
        int quarter = chinese >= 0 ? chinese + 1 : Integer.parseInt(digit);
        return Optional.of(
                new Period(Period.Kind.QUARTER, YearMonth.of(Integer.parseInt(match.group(1)), quarter * 3)));
    }

    private static Optional<Period> month(String year, int month) {
        try {
            return Optional.of(new Period(Period.Kind.MONTH, YearMonth.of(Integer.parseInt(year), month)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Period> year(MatchResult match) {
        return Optional.of(new Period(Period.Kind.YEAR, YearMonth.of(Integer.parseInt(match.group(1)), 12)));
    }
}
