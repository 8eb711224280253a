package io.rosterlake.ingestion.feedback;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes pages as a workbook (xlsx), a sheet each. The same pages give the same bytes; a file is never half written. */
final class PageWorkbook {
    /** More would help nobody, and a sheet ends at 1,048,576 lines. */
    private static final int MOST_ROWS = 100_000;

    private PageWorkbook() {}

    static void write(Path target, String title, String pageLabel, List<Page> pages) throws IOException {
        Path drawn = target.resolveSibling("." + target.getFileName() + ".drawn");
        Path finished = target.resolveSibling("." + target.getFileName() + ".finished");
        try {
            try (OutputStream stream = Files.newOutputStream(drawn);
                    Workbook workbook = new Workbook(stream, "Rosterlake", null)) {
                workbook.setGlobalDefaultFont("Microsoft YaHei", 10);
                workbook.properties().setTitle(title);
                for (Page page : pages) {
                    draw(workbook, page, pageLabel);
                }
            }
            try (OutputStream stream = Files.newOutputStream(finished)) {
                StableArchive.copy(drawn, stream);
            }
            Files.move(finished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(drawn);
            Files.deleteIfExists(finished);
        }
    }

    /** Adds a page as a sheet. */
    static void draw(Workbook workbook, Page page, String pageLabel) {
        Worksheet sheet = workbook.newWorksheet(page.name());
        double[] widths =
                page.widths().stream().mapToDouble(Integer::doubleValue).toArray();
        SheetPen pen = new SheetPen(sheet, widths);
        for (Page.Block block : page.blocks()) {
            if (block instanceof Page.Title title) {
                pen.title(title.text());
            } else if (block instanceof Page.Section section) {
                pen.section(section.text());
            } else if (block instanceof Page.Paragraph paragraph) {
                pen.paragraph(paragraph.text(), paragraph.tone());
            } else if (block instanceof Page.Table table) {
                draw(pen, table);
            }
        }
        if (page.isList()) {
            sheet.setAutoFilter(0, 0, Math.max(1, pen.line() - 1), widths.length - 1);
            sheet.freezePane(1, 1);
        } else {
            sheet.hideGridLines();
        }
        pen.printable(pageLabel, page.isList() ? 1 : 0);
    }

    private static void draw(SheetPen pen, Page.Table table) {
        List<SheetColumn> columns = new ArrayList<>();
        int next = 0;
        for (Page.Heading heading : table.headings()) {
            columns.add(new SheetColumn(heading.label(), next, next + heading.span() - 1, heading.isNumber()));
            next += heading.span();
        }
        pen.headings(columns);
        table.rows().stream()
                .limit(MOST_ROWS)
                .forEach(row -> pen.row(
                        columns,
                        row.stream()
                                .map(value -> new SheetPen.Content(value.content(), value.tone()))
                                .toList()));
    }
}
