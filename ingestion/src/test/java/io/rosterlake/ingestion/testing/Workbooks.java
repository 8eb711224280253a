package io.rosterlake.ingestion.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes small workbooks for tests. */
public final class Workbooks {
    private Workbooks() {}

    /** Writes an xlsx workbook. */
    public static Path xlsx(Path file, Consumer<Workbook> content) throws IOException {
        return write(file, new XSSFWorkbook(), content);
    }

    /** Writes a BIFF8 workbook. */
    public static Path xls(Path file, Consumer<Workbook> content) throws IOException {
        return write(file, new HSSFWorkbook(), content);
    }

    private static Path write(Path file, Workbook workbook, Consumer<Workbook> content) throws IOException {
        try (workbook;
                OutputStream stream = Files.newOutputStream(file)) {
            content.accept(workbook);
            workbook.write(stream);
        }
        return file;
    }

    /** Adds a sheet: null leaves a cell out, dates get a date style. */
    public static Sheet sheet(Workbook workbook, String name, List<List<Object>> rows) {
        Sheet sheet = workbook.createSheet(name);
        CellStyle dateStyle = workbook.createCellStyle();
        dateStyle.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        for (int index = 0; index < rows.size(); index++) {
            Row row = sheet.createRow(index);
            for (int column = 0; column < rows.get(index).size(); column++) {
                fill(row, column, rows.get(index).get(column), dateStyle);
            }
        }
        return sheet;
    }

    private static void fill(Row row, int column, Object value, CellStyle dateStyle) {
        if (value.equals("")) {
            return;
        }
        Cell cell = row.createCell(column);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(dateStyle);
        } else if (value instanceof Boolean flag) {
            cell.setCellValue(flag);
        } else {
            cell.setCellValue(value.toString());
        }
    }

    /** Writes an xlsx package by hand: one sheet, inline strings only. */
    public static Path rawXlsx(Path file, String sheetXml) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"s1\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"http://r\"><sheets><sheet name=\"表\" r:id=\"s1\"/></sheets></workbook>");
            part(zip, "xl/worksheets/sheet1.xml", sheetXml);
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
