package io.rosterlake.reports.workbook;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formulas with their results. The library writes a formula as it stands and without a result, so that programs that do not compute show nothing; therefore
 * the result travels inside the formula, behind a sign that no formula has, and is put into its own element when the workbook is finished.
 */
final class ComputedCells {
    private static final char SEPARATOR = '\u001f';
    private static final Pattern FORMULA = Pattern.compile("<f>([^<" + SEPARATOR + "]*)" + SEPARATOR + "([^<]*)</f>");

    private ComputedCells() {}

    /** The formula as it is handed to the library. */
    static String withResult(String formula, BigDecimal result) {
        String escaped = formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return escaped + SEPARATOR + result.toPlainString();
    }

    /** A sheet's part of the workbook, with formulas and results each in their element. */
    static String finished(String sheet) {
        return FORMULA.matcher(sheet)
                .replaceAll(formula ->
                        Matcher.quoteReplacement("<f>" + formula.group(1) + "</f><v>" + formula.group(2) + "</v>"));
    }
}
