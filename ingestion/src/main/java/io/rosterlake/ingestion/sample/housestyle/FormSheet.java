package io.rosterlake.ingestion.sample.housestyle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One sheet of a form, filled from top to bottom. Rows and columns count from 0. */
abstract class FormSheet {
    private int nextRow;

    /** What a cell looks like. */
    enum Look {
        PLAIN,
        TITLE,
        HEADING,
        DATA
    }

    /** A title over the whole width of the table. */
    final void title(String title, int columns) {
        cell(nextRow, 0, CellValue.text(title), Look.TITLE);
        merge(nextRow, nextRow, 0, columns - 1);
        widths(columns);
        nextRow++;
    }

    final int headings(List<CellValue> cells) {
        return row(cells, Look.HEADING);
    }

    final int data(List<CellValue> cells) {
        return row(cells, Look.DATA);
    }

    /** A line outside the table, such as signatures: column -> text. */
    final void line(Map<Integer, String> texts) {
        new TreeMap<>(texts).forEach((column, text) -> cell(nextRow, column, CellValue.text(text), Look.PLAIN));
        nextRow++;
    }

    final void blankLine() {
        nextRow++;
    }

    /** Merges cells unless there is just one. */
    final void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (firstRow < lastRow || firstColumn < lastColumn) {
            mergeCells(firstRow, lastRow, firstColumn, lastColumn);
        }
    }

    abstract void hide();

    abstract void cell(int row, int column, CellValue value, Look look);

    abstract void mergeCells(int firstRow, int lastRow, int firstColumn, int lastColumn);

    abstract void widths(int columns);

    private int row(List<CellValue> cells, Look look) {
        for (int column = 0; column < cells.size(); column++) {
            cell(nextRow, column, cells.get(column), look);
        }
        return nextRow++;
    }
}
