package io.rosterlake.ingestion.value;

import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.CellKind;
import io.rosterlake.ingestion.finding.FindingCode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A citizen identity number of 18 characters whose check digit holds (GB 11643-1999). Personal: never in a log, a message or a table.
 *
 * @param text the 18 characters, X in capitals
 * @param birthDate the date of birth it carries
 */
public record IdentityNumber(String text, LocalDate birthDate) {
    private static final Pattern EIGHTEEN = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final Pattern FIFTEEN = Pattern.compile("[1-9][0-9]{14}");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?E\\+?[0-9]{1,2}");
    private static final Pattern MASK = Pattern.compile("[*#●○•◆×＊?]|X(?=.)");
    private static final Pattern DASHES = Pattern.compile("[-—–]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int DIGITS_A_NUMBER_KEEPS = 15;
    private static final int SEX_DIGIT = 16;

    /** Reads a cell; a number of more than 15 digits has lost its last ones for good and is never repaired. */
    public static ValueResult<IdentityNumber> read(Cell cell) {
        String compact = DASHES.matcher(CellText.compact(cell.text())).replaceAll("");
        if (cell.kind() == CellKind.NUMBER || SCIENTIFIC.matcher(compact).matches()) {
            return fromNumber(compact);
        }
        return fromText(compact);
    }

    private static ValueResult<IdentityNumber> fromNumber(String digits) {
        try {
            BigDecimal number = new BigDecimal(digits);
            if (number.precision() - number.scale() > DIGITS_A_NUMBER_KEEPS) {
                return ValueResult.invalid(FindingCode.ID_PRECISION_LOST);
            }
            return fromText(number.stripTrailingZeros().toPlainString());
        } catch (NumberFormatException e) {
            return ValueResult.invalid(FindingCode.ID_FORMAT);
        }
    }

    private static ValueResult<IdentityNumber> fromText(String compact) {
        if (FIFTEEN.matcher(compact).matches()) {
            String seventeen = compact.substring(0, 6) + "19" + compact.substring(6);
            return dated(seventeen + checkDigit(seventeen));
        }
        if (!EIGHTEEN.matcher(compact).matches()) {
            boolean masked = compact.length() > DIGITS_A_NUMBER_KEEPS - 3
                    && MASK.matcher(compact).find();
            return ValueResult.invalid(masked ? FindingCode.ID_MASKED : FindingCode.ID_FORMAT);
        }
        if (checkDigit(compact) != compact.charAt(SEX_DIGIT + 1)) {
            return ValueResult.invalid(FindingCode.ID_CHECK_DIGIT);
        }
        return dated(compact);
    }

    private static ValueResult<IdentityNumber> dated(String text) {
        try {
            LocalDate birth = LocalDate.of(
                    Integer.parseInt(text.substring(6, 10)),
                    Integer.parseInt(text.substring(10, 12)),
                    Integer.parseInt(text.substring(12, 14)));
            return ValueResult.of(new IdentityNumber(text, birth));
        } catch (DateTimeException e) {
            return ValueResult.invalid(FindingCode.ID_FORMAT);
        }
    }

    /** The check digit over the first 17 digits: ISO 7064 MOD 11-2 (GB 11643-1999, 4.2). */
    static char checkDigit(String digits) {
        int sum = 0;
        for (int index = 0; index < WEIGHTS.length; index++) {
            sum += WEIGHTS[index] * (digits.charAt(index) - '0');
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
    }

    /** The 17th digit is odd for men (GB 11643-1999, 4.1). */
    public boolean isMale() {
        return (text.charAt(SEX_DIGIT) - '0') % 2 == 1;
    }

    @Override
    public String toString() {
        return "IdentityNumber[…]";
    }
}
