package io.rosterlake.transforms.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A page as an xlsx workbook, one sheet for each table. The same page gives the same bytes. */
public final class XlsxPage {
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final double PAGE_WIDTH = 150;
    private static final double LINE = 15;
    private static final int HEADINGS = 2;

    /** Excel calls a workbook damaged that has a longer cell. */
    private static final int LONGEST = 32_767;

    private XlsxPage() {}

    public static byte[] of(Page page) {
        try {
            Path file = Files.createTempFile("rosterlake", ".xlsx");
            try {
                write(page, file);
                return withoutClock(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Page page, Path file) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file);
                Workbook workbook = new Workbook(stream, "Rosterlake", null)) {
            workbook.setGlobalDefaultFont("Microsoft YaHei", 10);
            workbook.properties().setTitle(page.title());
            for (PageTable table : page.tables()) {
                write(table, page, workbook.newWorksheet(sheetName(table.heading())));
            }
        }
    }

    /** A name that spreadsheet programs accept. */
    private static String sheetName(String heading) {
        String name = heading.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return name.substring(0, Math.min(31, name.length()));
    }

    private static void write(PageTable table, Page page, Worksheet sheet) {
        sheet.value(0, 0, page.title());
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(
                1,
                0,
                Stream.of(page.notes(), table.notes()).flatMap(List::stream).collect(Collectors.joining(" ")));
        sheet.style(1, 0).fontColor("56636E").set();
        double[] widths = widths(table.columns());
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
            sheet.value(HEADINGS, column, table.columns().get(column).label());
            sheet.style(HEADINGS, column)
                    .bold()
                    .wrapText(true)
                    .fillColor("D5DEE6")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.MEDIUM)
                    .set();
        }
        int line = HEADINGS + 1;
        for (PageRow row : table.rows()) {
            write(row, line, widths, sheet);
            line++;
        }
        sheet.setAutoFilter(HEADINGS, 0, line - 1, widths.length - 1);
        sheet.freezePane(1, HEADINGS + 1);
        sheet.repeatRows(HEADINGS);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static void write(PageRow row, int line, double[] widths, Worksheet sheet) {
        double lines = 1;
        for (int column = 0; column < widths.length; column++) {
            StyleSetter style = sheet.style(line, column)
                    .verticalAlignment("top")
                    .wrapText(!row.isHeading())
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                    .borderColor(BorderSide.BOTTOM, "B9C4CD");
            if (row.isHeading()) {
                style.bold().fillColor("E9EEF2");
            }
            if (column < row.cells().size()) {
                PageCell cell = row.cells().get(column);
                value(sheet, line, column, cell);
                fill(style, cell);
                cell.number().ifPresent(number -> style.format(format(cell)).horizontalAlignment("right"));
                lines = Math.max(lines, lines(cell.text(), widths[column]));
            }
            style.set();
        }
        if (!row.isHeading()) {
            sheet.rowHeight(line, Math.min(lines * LINE + 3, Worksheet.MAX_ROW_HEIGHT));
        }
    }

    private static void fill(StyleSetter style, PageCell cell) {
        cell.lines().stream()
                .map(PageCell.Line::tone)
                .filter(tone -> tone != Tone.PLAIN)
                .findFirst()
                .ifPresent(tone -> style.fillColor(tone.fill()));
    }

    /** Differences keep their plus. */
    private static String format(PageCell cell) {
        return cell.text().startsWith("+") ? "+#,##0.00" : "#,##0.00";
    }

    private static void value(Worksheet sheet, int line, int column, PageCell cell) {
        String text = cell.text();
        if (cell.number().isPresent()) {
            sheet.value(line, column, cell.number().get());
        } else if (text.matches("\\d{1,9}")) {
            sheet.value(line, column, Integer.valueOf(text));
        } else {
            sheet.value(line, column, text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…");
        }
    }

    private static double lines(String text, double width) {
        return text.lines()
                .mapToDouble(part -> Math.max(1, Math.ceil((DisplayWidth.of(part) + 1) / width)))
                .sum();
    }

    private static double[] widths(List<PageTable.Column> columns) {
        double shares = columns.stream().mapToInt(PageTable.Column::width).sum();
        return columns.stream()
                .mapToDouble(column -> Math.max(8, column.width() * PAGE_WIDTH / shares))
                .toArray();
    }

    private static byte[] withoutClock(Path workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile parts = new ZipFile(workbook.toFile());
                ZipOutputStream copies = new ZipOutputStream(bytes)) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(TIME);
                copies.putNextEntry(copy);
                copies.write(withoutTimeOfCreation(parts.getInputStream(part).readAllBytes(), part.getName()));
                copies.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] withoutTimeOfCreation(byte[] content, String name) {
        if (!name.equals("docProps/core.xml")) {
            return content;
        }
        return new String(content, StandardCharsets.UTF_8)
                .replaceAll("<dcterms:created[^>]*>[^<]*</dcterms:created>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
