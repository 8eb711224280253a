package io.rosterlake.reports.finance;

import io.rosterlake.reports.database.AnswerRow;
import io.rosterlake.reports.document.Column;
import io.rosterlake.reports.document.Format;
import io.rosterlake.reports.message.Articles;
import io.rosterlake.reports.message.Language;
import io.rosterlake.reports.message.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns codes, months and amounts into words of one language. */
final class FinanceWording {
    /** Decimals of a share. */
    private static final int RATE_SCALE = 6;

    private final Messages messages;
    private final Map<String, String> districtNames = new LinkedHashMap<>();

    /** @param districts districts of the same name are told apart by their codes */
    FinanceWording(Messages messages, List<AnswerRow> districts) {
        this.messages = messages;
        Map<String, Long> called = districts.stream()
                .collect(Collectors.groupingBy(row -> row.text("name").orElse(""), Collectors.counting()));
        for (AnswerRow row : districts) {
            String code = row.text("district_code").orElse("");
            String name = row.text("name").orElse(code);
            districtNames.put(code, called.getOrDefault(name, 0L) > 1 ? name + " " + code : name);
        }
    }

    Messages messages() {
        return messages;
    }

    String text(String key, Object... values) {
        return messages.text(key, values);
    }

    /** What a code of a dimension is called; no two codes of a dimension share a name, for formulas find rows by it. */
    String name(Dimension dimension, String code) {
        return dimension == Dimension.DISTRICT
                ? districtNames.getOrDefault(code, code)
                : messages.name(dimension.family(), code);
    }

    String scenario(String code) {
        return name(Dimension.SCENARIO, code);
    }

    String district(String code) {
        return name(Dimension.DISTRICT, code);
    }

    /** The codes of a dimension in the order in which they are told. */
    List<String> inOrder(Dimension dimension, List<String> codes) {
        return dimension == Dimension.DISTRICT ? codes : messages.inOrder(dimension.family(), codes);
    }

    List<String> names(Dimension dimension, List<String> codes) {
        return inOrder(dimension, codes).stream()
                .map(code -> name(dimension, code))
                .toList();
    }

    /** A month in a sentence. */
    String month(YearMonth month) {
        return isChinese()
                ? month.getYear() + "年" + month.getMonthValue() + "月"
                : month.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH));
    }

    String months(Months months) {
        return months.first().equals(months.last())
                ? month(months.first())
                : text("word.from.to", month(months.first()), month(months.last()));
    }

    /** A calendar year; of one that is projected in part, the months. */
    String year(Months months) {
        int first = months.first().getMonthValue();
        int last = months.last().getMonthValue();
        return first == 1 && last == 12
                ? text("finance.year", months.first().getYear())
                : text(
                        "finance.year.part",
                        months.first().getYear(),
                        isChinese() ? Integer.toString(first) : shortMonth(months.first()),
                        isChinese() ? Integer.toString(last) : shortMonth(months.last()));
    }

    private static String shortMonth(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH));
    }

    /** An amount to the fen, with its unit. */
    String exactly(BigDecimal yuan) {
        return text("finance.yuan", Format.MONEY.text(yuan));
    }

    /** How many yuan are one of the unit in which large amounts are told. */
    BigDecimal largeUnit() {
        return BigDecimal.valueOf(isChinese() ? 10_000 : 1_000_000);
    }

    /** An amount in the large unit, rounded to two decimals. */
    BigDecimal large(BigDecimal yuan) {
        return yuan.divide(largeUnit(), RATE_SCALE, RoundingMode.HALF_UP);
    }

    /** A large amount in a sentence. */
    String inLargeUnit(BigDecimal yuan) {
        return Format.DECIMAL.text(large(yuan)) + " " + text("finance.unit.large");
    }

    /** A part of a whole; zero of nothing. */
    static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, RATE_SCALE, RoundingMode.HALF_UP);
    }

    String percent(BigDecimal part, BigDecimal whole) {
        return Format.RATE.text(share(part, whole));
    }

    String number(long value) {
        return Format.COUNT.text(BigDecimal.valueOf(value));
    }

    /** Document and place in it. */
    String place(AnswerRow row) {
        String document = row.text("document").orElse(text("word.unknown"));
        String article = row.text("article")
                .map(place -> Articles.named(messages, place))
                .orElse("");
        return text("finance.place", document, article).strip();
    }

    /** The names of components that a table gives as codes between commas. */
    String components(String codes) {
        return list(names(
                Dimension.COMPONENT,
                Arrays.stream(codes.split(",")).map(String::strip).distinct().toList()));
    }

    boolean isChinese() {
        return messages.language() == Language.ZH;
    }

    String list(List<String> words) {
        return String.join(text("word.list.separator"), words);
    }

    Column column(Dimension dimension) {
        return Column.word(text("finance.column." + dimension.family()));
    }

    Column word(String key) {
        return Column.word(text("finance.column." + key));
    }

    Column sentence(String key) {
        return Column.sentence(text("finance.column." + key));
    }

    Column figure(String key) {
        return Column.figure(text("finance.column." + key));
    }

    /** Components, district by district. */
    String parts(Set<Comparable.Part> parts) {
        List<String> districts = parts.stream()
                .map(Comparable.Part::district)
                .distinct()
                .sorted()
                .toList();
        return inOrder(Dimension.DISTRICT, districts).stream()
                .map(district -> district(district)
                        + text("word.colon")
                        + list(names(
                                Dimension.COMPONENT,
                                parts.stream()
                                        .filter(part -> part.district().equals(district))
                                        .map(Comparable.Part::component)
                                        .toList())))
                .collect(Collectors.joining(text("word.sentence.separator")));
    }
}
