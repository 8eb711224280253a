package io.rosterlake.ingestion.value;

import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.CellKind;
import io.rosterlake.ingestion.finding.FindingCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers as people write them: thousands separators, {@code 约}, units, full width. */
public final class NumberReader {
    private static final Pattern NUMBER = Pattern.compile(
            "[约近共¥￥$]*(\\()?([+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[+-]?[0-9]*\\.?[0-9]+(?:E[+-]?[0-9]{1,2})?)\\)?"
                    + "(万)?(户|人|名|元|圆|个|个社区|分|学时|课时|小时|次|期|天|余人|余户)?(左右|整)?");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int MONEY_SCALE = 2;
    /** Longer texts hold no number; looking for one in them would take very long. */
    private static final int LONGEST_NUMBER = 60;

    private static final Pattern TEN_THOUSANDS = Pattern.compile("万[元户人]");

    private NumberReader() {}

    /** The factor that a heading states by its unit: 10,000 for {@code (万元)}, {@code (万户)}, {@code (万人)}, else 1. */
    public static BigDecimal factor(String heading) {
        return TEN_THOUSANDS.matcher(heading).find() ? TEN_THOUSAND : BigDecimal.ONE;
    }

    /** A whole number that is not negative. */
    public static ValueResult<Integer> count(Cell cell, BigDecimal factor) {
        return number(cell, factor)
                .filter(number ->
                        number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0)
                .filter(number -> number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
                .map(number -> ValueResult.of(number.intValueExact()))
                .orElse(ValueResult.invalid(FindingCode.NUMBER_FORMAT));
    }

    /** A number with two decimals; money in yuan to the fen. */
    public static ValueResult<BigDecimal> decimal(Cell cell, BigDecimal factor) {
        return number(cell, factor)
                .map(number -> ValueResult.of(number.setScale(MONEY_SCALE, RoundingMode.HALF_UP)))
                .orElse(ValueResult.invalid(FindingCode.NUMBER_FORMAT));
    }

    /** The same, of so many digits at most, decimals included: a telephone number in the wrong column is no score. */
    public static ValueResult<BigDecimal> decimal(Cell cell, BigDecimal factor, int digits) {
        ValueResult<BigDecimal> result = decimal(cell, factor);
        boolean isTooLong =
                result.value().filter(number -> number.precision() > digits).isPresent();
        return isTooLong ? ValueResult.invalid(FindingCode.NUMBER_FORMAT) : result;
    }

    /** The number in a cell; a unit in the cell itself overrules the heading's factor. */
    static Optional<BigDecimal> number(Cell cell, BigDecimal factor) {
        if (cell.kind() == CellKind.NUMBER) {
            return stored(cell.text()).map(number -> number.multiply(factor));
        }
        String compact = CellText.compact(cell.text());
        Matcher matcher = NUMBER.matcher(compact);
        if (cell.kind() != CellKind.TEXT || compact.length() > LONGEST_NUMBER || !matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group(2).replace(",", ""));
        BigDecimal signed = matcher.group(1) == null ? number : number.negate();
        boolean hasUnit = matcher.group(4) != null;
        return Optional.of(
                signed.multiply(matcher.group(3) != null ? TEN_THOUSAND : hasUnit ? BigDecimal.ONE : factor));
    }

    /** A stored number without the noise of its binary form. */
    private static Optional<BigDecimal> stored(String raw) {
        try {
            double number = Double.parseDouble(raw.strip());
            return Double.isFinite(number) ? Optional.of(BigDecimal.valueOf(number)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
