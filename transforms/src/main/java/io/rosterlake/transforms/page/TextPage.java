package io.rosterlake.transforms.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A page as lines for a terminal. */
public final class TextPage {
    private final int width;

    private TextPage(int width) {
        this.width = width;
    }

    /**
     * @param page the page
     * @param width columns of the terminal
     */
    public static String of(Page page, int width) {
        return String.join("\n", new TextPage(width).lines(page)) + "\n";
    }

    private List<String> lines(Page page) {
        List<String> lines = new ArrayList<>();
        lines.add(page.title());
        page.notes().forEach(note -> lines.addAll(DisplayWidth.wrapped(note, width)));
        page.legend().forEach(entry -> lines.add("  " + entry.label()));
        for (PageTable table : page.tables()) {
            lines.add("");
            if (!table.heading().equals(page.title())) {
                lines.addAll(DisplayWidth.wrapped(table.heading(), width));
            }
            table.notes().forEach(note -> lines.addAll(DisplayWidth.wrapped(note, width)));
            if (!table.notes().isEmpty()) {
                lines.add("");
            }
            lines.addAll(lines(table));
        }
        return lines;
    }

    private List<String> lines(PageTable table) {
        boolean isList = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .allMatch(cell -> cell.lines().size() <= 1);
        TextGrid grid = isList ? TextGrid.ofList(table, width) : TextGrid.ofShares(table, width);
        List<String> lines = new ArrayList<>(grid.row(headings(table)));
        lines.add(grid.rule());
        for (PageRow row : table.rows()) {
            if (row.isHeading()) {
                lines.add("■ " + row.cells().get(0).text());
            } else {
                lines.addAll(grid.row(row.cells()));
            }
            if (!isList) {
                lines.add(grid.rule());
            }
        }
        return lines;
    }

    private static List<PageCell> headings(PageTable table) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(column -> new PageCell(List.of(PageCell.Line.of(
                        table.hasAmounts(column) ? PageCell.Kind.AMOUNT : PageCell.Kind.PLAIN,
                        table.columns().get(column).label()))))
                .toList();
    }
}
