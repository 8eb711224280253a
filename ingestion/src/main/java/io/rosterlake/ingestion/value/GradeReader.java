package io.rosterlake.ingestion.value;

import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.finding.FindingCode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a grade: {@code 7级}, {@code 七级}, {@code Ⅶ}, {@code 07}. */
public final class GradeReader {
    private static final Pattern GRADE =
            Pattern.compile("(?:第|岗位|薪级)?([0-9]{1,2}(?:\\.0+)?|[一二三四五六七八九十]{1,3}|[IVX]{1,6})(?:级|岗|档)?");
    private static final Pattern CHINESE = Pattern.compile("([一二三四五六七八九])?(十)?([一二三四五六七八九])?");
    private static final String CHINESE_DIGITS = "零一二三四五六七八九";
    private static final String[] ROMAN_UNITS = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    private static final int HIGHEST = 39;

    private GradeReader() {}

    /** The grade in a cell. */
    public static ValueResult<Integer> read(Cell cell) {
        Matcher matcher = GRADE.matcher(CellText.compact(cell.text()));
        if (!matcher.matches()) {
            return ValueResult.invalid(FindingCode.NUMBER_FORMAT);
        }
        String digits = matcher.group(1);
        char first = digits.charAt(0);
        OptionalInt grade = first >= '0' && first <= '9'
                ? OptionalInt.of(new BigDecimal(digits).intValue())
                : first < '0' || first > 'Z' ? chinese(digits) : roman(digits);
        return grade.isPresent() ? ValueResult.of(grade.getAsInt()) : ValueResult.invalid(FindingCode.NUMBER_FORMAT);
    }

    private static OptionalInt chinese(String numeral) {
        Matcher matcher = CHINESE.matcher(numeral);
        if (!matcher.matches() || (matcher.group(2) == null && numeral.length() > 1)) {
            return OptionalInt.empty();
        }
        boolean hasTen = matcher.group(2) != null;
        int tens = hasTen
                ? Optional.ofNullable(matcher.group(1))
                        .map(CHINESE_DIGITS::indexOf)
                        .orElse(1)
                : 0;
        String units = hasTen ? matcher.group(3) : numeral;
        return OptionalInt.of(tens * 10 + (units == null ? 0 : CHINESE_DIGITS.indexOf(units)));
    }

    private static OptionalInt roman(String numeral) {
        for (int grade = 1; grade <= HIGHEST; grade++) {
            if (numeral.equals("X".repeat(grade / 10) + ROMAN_UNITS[grade % 10])) {
                return OptionalInt.of(grade);
            }
        }
        return OptionalInt.empty();
    }
}
