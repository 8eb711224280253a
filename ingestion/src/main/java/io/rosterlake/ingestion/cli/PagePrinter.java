package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.feedback.Page;
import io.rosterlake.ingestion.feedback.Tone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of a report on a terminal. */
final class PagePrinter {
    /** Longer tables are cut; the other formats have all of it. */
    private static final int MOST_ROWS = 60;

    private static final int WIDEST = 36;

    private final Messages messages;
    private final Terminal terminal;

    PagePrinter(Messages messages, Terminal terminal) {
        this.messages = messages;
        this.terminal = terminal;
    }

    void print(List<Page> pages) {
        pages.forEach(this::print);
        line("");
    }

    private void print(Page page) {
        if (page.isList()) {
            line("");
            line(page.name());
        }
        for (Page.Block block : page.blocks()) {
            if (block instanceof Page.Title title) {
                line(title.text());
            } else if (block instanceof Page.Section section) {
                line("");
                line(section.text());
            } else if (block instanceof Page.Paragraph paragraph) {
                line("  " + terminal.coloured(paragraph.text(), colour(paragraph.tone())));
            } else if (block instanceof Page.Table table) {
                print(table);
            }
        }
    }

    private void print(Page.Table table) {
        List<Page.Heading> headings = table.headings();
        List<List<Page.Value>> rows =
                table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size()));
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < headings.size(); column++) {
            int index = column;
            int widest = rows.stream()
                    .mapToInt(row -> Terminal.width(row.get(index).text()))
                    .max()
                    .orElse(0);
            widths.add(Math.min(
                    WIDEST, Math.max(widest, Terminal.width(headings.get(column).label()))));
        }
        StringBuilder labels = new StringBuilder(" ");
        for (int column = 0; column < headings.size(); column++) {
            labels.append(' ').append(placed(headings.get(column).label(), headings.get(column), widths.get(column)));
        }
        line(terminal.coloured(labels.toString().stripTrailing(), Terminal.Colour.GREY));
        for (List<Page.Value> row : rows) {
            StringBuilder cells = new StringBuilder(" ");
            for (int column = 0; column < row.size(); column++) {
                Page.Value value = row.get(column);
                String text = placed(value.text(), headings.get(column), widths.get(column));
                cells.append(' ').append(terminal.coloured(text, colour(value.tone())));
            }
            line(cells.toString().stripTrailing());
        }
        if (rows.size() < table.rows().size()) {
            line("  " + messages.text("page.cut", table.rows().size() - rows.size()));
        }
    }

    private static String placed(String text, Page.Heading heading, int width) {
        String shown = Terminal.cut(text.replace('\n', ' '), width);
        String padding = " ".repeat(width - Terminal.width(shown));
        return heading.isNumber() ? padding + shown : shown + padding;
    }

    private static Terminal.@Nullable Colour colour(Tone tone) {
        return switch (tone) {
            case PLAIN, STRONG, INPUT -> null;
            case MUTED -> Terminal.Colour.GREY;
            case ERROR -> Terminal.Colour.RED;
            case WARNING -> Terminal.Colour.YELLOW;
            case GOOD -> Terminal.Colour.GREEN;
        };
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
