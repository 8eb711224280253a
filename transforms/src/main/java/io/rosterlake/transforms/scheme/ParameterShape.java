package io.rosterlake.transforms.scheme;

import io.rosterlake.transforms.scheme.ParameterValue.Figure;
import io.rosterlake.transforms.scheme.ParameterValue.Items;
import io.rosterlake.transforms.scheme.ParameterValue.Table;
import io.rosterlake.transforms.scheme.ParameterValue.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the value of a parameter looks like. */
public enum ParameterShape {
    /** A number of 0 or more. */
    NUMBER("不小于 0 的数字", "a number of 0 or more", value -> number(value, null)),
    /** A whole number of 1 or more. */
    COUNT("不小于 1 的整数", "a whole number of 1 or more", ParameterShape::count),
    /** A number from 0 to 100. */
    PERCENT("0 至 100 的数字", "a number from 0 to 100", value -> number(value, BigDecimal.valueOf(100))),
    /** A number, or the lowest and the highest. */
    NUMBER_OR_RANGE(
            "数字，或“[最低, 最高]”",
            "a number, or [lowest, highest]",
            value -> number(value, null) || (numbers(value).size() == 2 && ascends(value))),
    /** A number that holds for all months, or numbers by the month from which each holds. */
    DATED_NUMBER(
            "数字，或“自何月起: 数字”的键值表",
            "a number, or a mapping of months to the numbers that hold from them on",
            ParameterShape::dated),
    /** The same, or the lowest and the highest where a document leaves the number to somebody else. */
    DATED_NUMBER_OR_RANGE(
            "数字，“[最低, 最高]”，或“自何月起: 数字”的键值表",
            "a number, [lowest, highest], or a mapping of months to the numbers that hold from them on",
            value -> dated(value) || NUMBER_OR_RANGE.fits(value)),
    /** At least two numbers that never fall, such as basic pay by grade. */
    LADDER(
            "由低到高的数字列表",
            "a list of numbers that never fall",
            value -> numbers(value).size() >= 2 && ascends(value)),
    /** Numbers by name, such as allowances by post. */
    NUMBERS_BY_NAME(
            "名称和数字的键值表",
            "a mapping of names to numbers",
            value -> value instanceof Table table
                    && table.values().values().stream().allMatch(entry -> number(entry, null))),
    /** A day. */
    DATE("日期（2024-03-28）", "a date (2024-03-28)", value -> parses(value, LocalDate::parse)),
    /** A month. */
    MONTH("月份（2024-03）", "a month (2024-03)", value -> parses(value, YearMonth::parse)),
    /** A text in the words of the document. */
    TEXT("文字", "a text", Word.class::isInstance),
    /** Texts in the words of the document, in their order. */
    TEXTS("文字的列表", "a list of texts", ParameterShape::isWords),
    /** One of the codes that the parameter knows. */
    CHOICE("可用代码之一", "one of the codes", Word.class::isInstance),
    /** One or several of the codes that the parameter knows. */
    CHOICES("可用代码，或其列表", "one or several of the codes", value -> value instanceof Word || isWords(value));

    private final BilingualText description;
    private final Predicate<ParameterValue> fits;

    ParameterShape(String zh, String en, Predicate<ParameterValue> fits) {
        this.description = new BilingualText(zh, en);
        this.fits = fits;
    }

    /** The name of the definition in the schema for editors. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is expected, to go on with "must be". */
    public BilingualText description() {
        return description;
    }

    /** True when a value has this shape. */
    public boolean fits(ParameterValue value) {
        return fits.test(value);
    }

    private static boolean number(ParameterValue value, @Nullable BigDecimal largest) {
        return value instanceof Figure figure
                && figure.value().signum() >= 0
                && (largest == null || figure.value().compareTo(largest) <= 0);
    }

    private static boolean dated(ParameterValue value) {
        return number(value, null)
                || value instanceof Table table
                        && !table.values().isEmpty()
                        && table.values().entrySet().stream()
                                .allMatch(entry -> parses(new Word(entry.getKey()), YearMonth::parse)
                                        && number(entry.getValue(), null));
    }

    private static boolean count(ParameterValue value) {
        return value instanceof Figure figure
                && figure.value().compareTo(BigDecimal.ONE) >= 0
                && figure.value().compareTo(BigDecimal.valueOf(9999)) <= 0
                && figure.value().stripTrailingZeros().scale() <= 0;
    }

    private static List<BigDecimal> numbers(ParameterValue value) {
        List<BigDecimal> numbers = new ArrayList<>();
        if (value instanceof Items items && items.values().stream().allMatch(item -> number(item, null))) {
            items.values().forEach(item -> numbers.add(((Figure) item).value()));
        }
        return numbers;
    }

    private static boolean ascends(ParameterValue value) {
        List<BigDecimal> numbers = numbers(value);
        for (int index = 1; index < numbers.size(); index++) {
            if (numbers.get(index).compareTo(numbers.get(index - 1)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWords(ParameterValue value) {
        return value instanceof Items items
                && !items.values().isEmpty()
                && items.values().stream().allMatch(Word.class::isInstance);
    }

    private static boolean parses(ParameterValue value, Consumer<String> parser) {
        if (!(value instanceof Word word)) {
            return false;
        }
        try {
            parser.accept(word.value());
            return true;
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }
}
