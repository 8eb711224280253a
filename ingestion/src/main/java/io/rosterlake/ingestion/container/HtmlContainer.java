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
    /** By column: the last row that a cell from further up hangs down to. */
    private final int[] hangingUntil;

    private final CellBuilder cells;

    private HtmlContainer(ContainerLimits limits) {
        this.limits = limits;
        this.hangingUntil = new int[limits.columns()];
        this.cells = CellBuilder.ofHeldRows(limits);
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
        List<Merge> tall = new ArrayList<>();
        int column = 0;
        for (Element cell : row.children()) {
            if (!isCell(cell)) {
                continue;
            }
            column = firstFree(column, number);
            int width = span(cell, "colspan", limits.columns());
            int height = span(cell, "rowspan", limits.rows());
            cells.add(column, Cell.text(text(cell)));
            if (width > 1 || height > 1) {
                Merge merge = new Merge(number, number + height - 1, column, column + width - 1);
                merges.add(merge);
                if (merge.isTall()) {
                    tall.add(merge);
                }
            }
            column += width;
        }
        tall.forEach(this::hang);
        if (!cells.isEmpty()) {
            rows.add(cells.row(number));
        }
    }

    private void hang(Merge merge) {
        for (int column = merge.firstColumn(); column <= Math.min(merge.lastColumn(), limits.columns() - 1); column++) {
            hangingUntil[column] = Math.max(hangingUntil[column], merge.lastRow());
        }
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    /** Cells that hang down from rows further up push this row's cells to the right. */
    private int firstFree(int column, int row) {
        int free = column;
        while (free < hangingUntil.length && hangingUntil[free] >= row) {
            free++;
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
