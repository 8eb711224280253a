package io.rosterlake.transforms.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The columns of a table on a terminal. */
final class TextGrid {
    private static final int NARROWEST = 4;

    private final int[] widths;
    private final String between;
    private final String crossing;

    private TextGrid(int[] widths, String between, String crossing) {
        this.widths = widths;
        this.between = between;
        this.crossing = crossing;
    }

    /** Columns by their shares of the width, with lines between them. */
    static TextGrid ofShares(PageTable table, int width) {
        return new TextGrid(shares(table.columns(), width, " │ "), " │ ", "─┼─");
    }

    /**
     * Columns of a table whose cells have one line each: as wide as what stands in them, and as their headings where
     * there is room; where there is not, the widest give way.
     */
    static TextGrid ofList(PageTable table, int width) {
        String between = "  ";
        int[] widths = IntStream.range(0, table.columns().size())
                .map(column -> Math.max(NARROWEST, widest(table, column)))
                .toArray();
        int free = width
                - between.length() * (widths.length - 1)
                - IntStream.of(widths).sum();
        if (free < 0) {
            return new TextGrid(fair(widths, width - between.length() * (widths.length - 1)), between, "──");
        }
        for (int column = 0; column < widths.length; column++) {
            int heading = DisplayWidth.of(table.columns().get(column).label());
            int more = Math.min(Math.max(0, heading - widths[column]), free);
            widths[column] += more;
            free -= more;
        }
        return new TextGrid(widths, between, "──");
    }

    /** Narrow columns keep their width; the others share equally what is left. */
    private static int[] fair(int[] wanted, int width) {
        int[] widths = wanted.clone();
        int[] ascending = IntStream.of(wanted).sorted().toArray();
        int left = width;
        for (int index = 0; index < ascending.length; index++) {
            int share = Math.max(NARROWEST, left / (ascending.length - index));
            if (ascending[index] > share) {
                return IntStream.of(widths).map(own -> Math.min(own, share)).toArray();
            }
            left -= ascending[index];
        }
        return widths;
    }

    private static int widest(PageTable table, int column) {
        return table.rows().stream()
                .filter(row -> !row.isHeading())
                .mapToInt(row -> DisplayWidth.of(row.cells().get(column).text()))
                .max()
                .orElse(0);
    }

    private static int[] shares(List<PageTable.Column> columns, int width, String between) {
        int shares = columns.stream().mapToInt(PageTable.Column::width).sum();
        int free = width - between.length() * (columns.size() - 1);
        return columns.stream()
                .mapToInt(column -> Math.max(NARROWEST, column.width() * free / shares))
                .toArray();
    }

    /** The line below a row. */
    String rule() {
        return String.join(crossing, Arrays.stream(widths).mapToObj("─"::repeat).toList());
    }

    /** The lines of a row. */
    List<String> row(List<PageCell> cells) {
        List<List<String>> columns = new ArrayList<>();
        int height = 1;
        for (int column = 0; column < widths.length; column++) {
            List<String> wrapped = new ArrayList<>();
            for (PageCell.Line line : cells.get(column).lines()) {
                wrapped.addAll(DisplayWidth.wrapped(line.text(), widths[column]));
            }
            columns.add(wrapped);
            height = Math.max(height, wrapped.size());
        }
        List<String> lines = new ArrayList<>();
        for (int index = 0; index < height; index++) {
            List<String> parts = new ArrayList<>();
            for (int column = 0; column < widths.length; column++) {
                List<String> wrapped = columns.get(column);
                String part = index < wrapped.size() ? wrapped.get(index) : "";
                boolean isAmount = cells.get(column).isAmount();
                parts.add(
                        isAmount
                                ? DisplayWidth.leading(part, widths[column])
                                : DisplayWidth.padded(part, widths[column]));
            }
            lines.add(String.join(between, parts).stripTrailing());
        }
        return lines;
    }
}
