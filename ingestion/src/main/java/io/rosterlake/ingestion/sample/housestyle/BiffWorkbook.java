package io.rosterlake.ingestion.sample.housestyle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** An Excel 97-2003 workbook. Its bytes carry no time. */
final class BiffWorkbook {
    private static final String STREAM = "Workbook";
    private static final int COLUMN_WIDTH = 13 * 256;

    private final HSSFWorkbook workbook = new HSSFWorkbook();
    private final Map<FormSheet.Look, CellStyle> styles = new EnumMap<>(FormSheet.Look.class);
    private final CellStyle dateStyle;

    /** Without properties of its own POI would look for them, and log two warnings for every file. */
    BiffWorkbook() {
        workbook.createInformationProperties();
        for (FormSheet.Look look : FormSheet.Look.values()) {
            styles.put(look, style(look));
        }
        dateStyle = style(FormSheet.Look.DATA);
        dateStyle.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    }

    FormSheet sheet(String name) {
        return new BiffSheet(workbook.createSheet(name));
    }

    byte[] bytes() {
        try (workbook;
                POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(workbook.getBytes()), STREAM);
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private CellStyle style(FormSheet.Look look) {
        CellStyle style = workbook.createCellStyle();
        if (look == FormSheet.Look.TITLE || look == FormSheet.Look.HEADING) {
            Font bold = workbook.createFont();
            bold.setBold(true);
            style.setFont(bold);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setWrapText(true);
        }
        if (look == FormSheet.Look.HEADING || look == FormSheet.Look.DATA) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    private final class BiffSheet extends FormSheet {
        private final Sheet sheet;

        private BiffSheet(Sheet sheet) {
            this.sheet = sheet;
        }

        @Override
        void hide() {
            workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        }

        @Override
        void cell(int rowNumber, int column, CellValue value, Look look) {
            Row existing = sheet.getRow(rowNumber);
            Row row = existing == null ? sheet.createRow(rowNumber) : existing;
            Cell cell = row.createCell(column);
            cell.setCellStyle(styles.get(look));
            if (value instanceof CellValue.Number number) {
                cell.setCellValue(number.value());
            } else if (value instanceof CellValue.Day day) {
                cell.setCellValue(day.value());
                cell.setCellStyle(dateStyle);
            } else if (value != CellValue.BLANK) {
                cell.setCellValue(value.asText());
            }
        }

        @Override
        void mergeCells(int firstRow, int lastRow, int firstColumn, int lastColumn) {
            sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        }

        @Override
        void widths(int columns) {
            for (int column = 0; column < columns; column++) {
                sheet.setColumnWidth(column, COLUMN_WIDTH);
            }
        }
    }
}
