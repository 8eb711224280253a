package io.rosterlake.reports.document;

import java.math.BigDecimal;
import java.util.List;

/** How a cell of a workbook follows from others. Columns are counted from 0; rows are those of the table in which the cell stands. */
public sealed interface Formula {

    /** The sum of some neighbouring cells of the same row, both ends inclusive. */
    record RowSum(int first, int last) implements Formula {}

    /** The sum of the cells above: all rows of the table, in the column of the cell. */
    record ColumnSum() implements Formula {}

    /** Another cell of the same row. */
    record Own(int column) implements Formula {}

    /** One less another. */
    record Minus(Formula minuend, Formula subtrahend) implements Formula {}

    /**
     * The sum of a column of the first table of a sheet over the rows that match.
     *
     * @param sheet name of the sheet
     */
    record MatchingSum(String sheet, int column, List<Match> matches) implements Formula {
        public MatchingSum {
            matches = List.copyOf(matches);
        }
    }

    /** One by another; no figure when the other is zero. */
    record Quotient(Formula numerator, Formula denominator) implements Formula {}

    /** A figure in a larger unit. */
    record InUnits(Formula formula, BigDecimal unit) implements Formula {}

    /** What a row of the table that is summed up must have in a column. */
    sealed interface Match {
        int column();

        /** A word. */
        record Word(int column, String word) implements Match {}

        /** The same as a cell of the row in which the formula stands. */
        record SameAs(int column, int own) implements Match {}
    }
}
