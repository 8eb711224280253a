package io.rosterlake.reports.workbook;

import io.rosterlake.reports.document.Formula;
import java.util.stream.Collectors;

/**
 * A formula in the notation of spreadsheets, for one cell.
 *
 * @param rows where the rows of the table stand that the cell belongs to
 * @param line the cell's own line, from 0
 * @param column its column, from 0
 */
record FormulaText(Layout layout, Layout.Rows rows, int line, int column) {

    String of(Formula formula) {
        if (formula instanceof Formula.RowSum sum) {
            return "SUM(" + cell(sum.first()) + ":" + cell(sum.last()) + ")";
        }
        if (formula instanceof Formula.ColumnSum) {
            return "SUM(" + letters(column) + (rows.first() + 1) + ":" + letters(column) + (rows.last() + 1) + ")";
        }
        if (formula instanceof Formula.Own own) {
            return cell(own.column());
        }
        if (formula instanceof Formula.Minus minus) {
            return of(minus.minuend()) + "-(" + of(minus.subtrahend()) + ")";
        }
        if (formula instanceof Formula.Quotient quotient) {
            String denominator = of(quotient.denominator());
            return "IF(" + denominator + "=0,0,(" + of(quotient.numerator()) + ")/(" + denominator + "))";
        }
        if (formula instanceof Formula.InUnits larger) {
            return "(" + of(larger.formula()) + ")/" + larger.unit().toPlainString();
        }
        return matching((Formula.MatchingSum) formula);
    }

    private String matching(Formula.MatchingSum sum) {
        String matches = sum.matches().stream()
                .map(match -> "," + range(sum.sheet(), match.column()) + "," + wanted(match))
                .collect(Collectors.joining());
        return sum.matches().isEmpty()
                ? "SUM(" + range(sum.sheet(), sum.column()) + ")"
                : "SUMIFS(" + range(sum.sheet(), sum.column()) + matches + ")";
    }

    /** A word stands for itself: the signs that would match any letters are marked as plain. */
    private String wanted(Formula.Match match) {
        return match instanceof Formula.Match.SameAs same
                ? "$" + cell(same.own())
                : "\""
                        + ((Formula.Match.Word) match)
                                .word()
                                .replaceAll("([~*?])", "~$1")
                                .replace("\"", "\"\"")
                        + "\"";
    }

    private String range(String sheet, int tableColumn) {
        Layout.Rows wanted = layout.rows(sheet);
        return "'" + sheet.replace("'", "''") + "'!" + absolute(wanted.first(), tableColumn) + ":"
                + absolute(wanted.last(), tableColumn);
    }

    private static String absolute(int line, int column) {
        return "$" + letters(column) + "$" + (line + 1);
    }

    private String cell(int ofColumn) {
        return letters(ofColumn) + (line + 1);
    }

    /** A, B … Z, AA, AB …. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
