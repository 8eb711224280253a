package io.rosterlake.ingestion.container;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** The tables of an HTML page, one below the other, as a spreadsheet program shows them. Every cell is text. */
final class HtmlContainer {
    private final ContainerLimits limits;
    private final List<CellRow> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final List<Merge> hanging = new ArrayList<>();

    private HtmlContainer(ContainerLimits limits) {
        this.limits = limits;
    }

    static CellContainer open(TextFile text, String sheetName, ContainerLimits limits)
            throws IOException, ContainerException {
        if (Files.size(text.path()) > limits.wholeFileBytes()) {
            throw ContainerException.corrupt(ContainerFault.TOO_LARGE);
        }
        HtmlContainer container = new HtmlContainer(limits);
        container.read(parse(text));
        CellSheet sheet = new MemorySheet(sheetName, false, container.rows, container.merges);
        return new MemoryContainer(
                ContainerFormat.HTML, Containers.describe(text.charset()), DateSystem.SYSTEM_1900, List.of(sheet));
    }

    private static Document parse(TextFile text) throws IOException, ContainerException {
        try (Reader reader = text.open()) {
            StringWriter page = new StringWriter();
            reader.transferTo(page);
            String lower = page.toString().toLowerCase(Locale.ROOT);
            if (lower.lastIndexOf("<table") > lower.lastIndexOf("</table")) {
                throw ContainerException.corrupt(ContainerFault.CUT_SHORT);
            }
            return Jsoup.parse(page.toString());
        }
    }

    private void read(Document page) throws ContainerException {
        int number = 0;
        for (Element row : page.select("tr")) {
            if (row.parents().stream().noneMatch(HtmlContainer::isCell)) {
                number++;
                readRow(row, number);
            }
        }
        if (number == 0) {
            throw ContainerException.foreign(ContainerFault.NOT_A_TABLE);
        }
    }

    private void readRow(Element row, int number) throws ContainerException {
        CellBuilder cells = new CellBuilder(limits);
        hanging.removeIf(merge -> merge.lastRow() < number);
        int known = merges.size();
        int column = 0;
        for (Element cell : row.children()) {
            if (!isCell(cell)) {
                continue;
            }
            column = firstFree(column);
            int width = span(cell, "colspan", limits.columns());
            int height = span(cell, "rowspan", limits.rows());
            cells.add(column, Cell.text(text(cell)));
            if (width > 1 || height > 1) {
                merges.add(new Merge(number, number + height - 1, column, column + width - 1));
            }
            column += width;
        }
        merges.subList(known, merges.size()).stream().filter(Merge::isTall).forEach(hanging::add);
        if (!cells.isEmpty()) {
            rows.add(cells.row(number));
        }
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    /** Cells of merges that hang down from rows further up push this row's cells to the right. */
    private int firstFree(int column) {
        int free = column;
        for (int index = 0; index < hanging.size(); index++) {
            Merge merge = hanging.get(index);
            if (merge.firstColumn() <= free && free <= merge.lastColumn()) {
                free = merge.lastColumn() + 1;
                index = -1;
            }
        }
        return free;
    }

    private static int span(Element cell, String attribute, int limit) {
        try {
            return Math.min(Math.max(1, Integer.parseInt(cell.attr(attribute).strip())), limit);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static String text(Element cell) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse((Node node, int depth) -> append(text, node), cell);
        return text.toString().strip();
    }

    private static void append(StringBuilder text, Node node) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node.normalName().equals("br")) {
            text.append('\n');
        }
    }
}
