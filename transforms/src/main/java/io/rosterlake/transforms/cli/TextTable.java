package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.page.DisplayWidth;
import java.util.ArrayList;
import java.util.List;

/** Aligns columns for a terminal, where a Chinese character is two columns wide. */
final class TextTable {
    private static final String BETWEEN = "  ";

    private TextTable() {}

    /** The rows as lines; the last column is not padded. */
    static List<String> lines(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], DisplayWidth.of(row.get(column)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                line.append(cell);
                if (column < row.size() - 1) {
                    line.append(" ".repeat(widths[column] - DisplayWidth.of(cell)))
                            .append(BETWEEN);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
