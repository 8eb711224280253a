package io.rosterlake.ingestion.sample.housestyle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An {@code .xlsx} workbook (ECMA-376), written part by part: the libraries at hand either stamp it with the time of day and know one date
 * system only, or take seconds to start. Creation date and part times are fixed, so that the same cells give the same bytes.
 */
final class XlsxWorkbook {
    private static final LocalDateTime PART_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final DateSystem dateSystem;
    private final LocalDate createdOn;
    private final List<XlsxSheet> sheets = new ArrayList<>();
    private final Map<String, Integer> sharedStrings = new LinkedHashMap<>();

    XlsxWorkbook(DateSystem dateSystem, LocalDate createdOn) {
        this.dateSystem = dateSystem;
        this.createdOn = createdOn;
    }

    /** From which day a workbook counts its dates. */
    enum DateSystem {
        FROM_1900(LocalDate.of(1899, 12, 30)),
        FROM_1904(LocalDate.of(1904, 1, 1));

        private final LocalDate dayZero;

        DateSystem(LocalDate dayZero) {
            this.dayZero = dayZero;
        }

        private long serial(LocalDate day) {
            return ChronoUnit.DAYS.between(dayZero, day);
        }
    }

    FormSheet sheet(String name) {
        XlsxSheet sheet = new XlsxSheet(name);
        sheets.add(sheet);
        return sheet;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", XlsxParts.contentTypes(sheets.size()));
            part(zip, "_rels/.rels", XlsxParts.PACKAGE_RELATIONSHIPS);
            part(zip, "docProps/core.xml", XlsxParts.coreProperties(createdOn));
            part(zip, "xl/workbook.xml", workbookPart());
            part(zip, "xl/_rels/workbook.xml.rels", XlsxParts.workbookRelationships(sheets.size()));
            part(zip, "xl/styles.xml", XlsxParts.STYLES);
            for (int index = 0; index < sheets.size(); index++) {
                part(
                        zip,
                        "xl/worksheets/sheet" + (index + 1) + ".xml",
                        sheets.get(index).part());
            }
            part(zip, "xl/sharedStrings.xml", XlsxParts.sharedStrings(sharedStrings.keySet()));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(PART_TIME);
        zip.putNextEntry(entry);
        zip.write((XlsxParts.DECLARATION + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String workbookPart() {
        StringBuilder list = new StringBuilder();
        for (int index = 0; index < sheets.size(); index++) {
            XlsxSheet sheet = sheets.get(index);
            list.append("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>"
                    .formatted(
                            XlsxParts.escaped(sheet.name),
                            index + 1,
                            sheet.hidden ? " state=\"hidden\"" : "",
                            index + 1));
        }
        return XlsxParts.workbook(dateSystem == DateSystem.FROM_1904, list.toString());
    }

    private final class XlsxSheet extends FormSheet {
        private final String name;
        private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
        private final List<String> merged = new ArrayList<>();
        private boolean hidden;
        private int columns;

        private XlsxSheet(String name) {
            this.name = name;
        }

        @Override
        void hide() {
            hidden = true;
        }

        @Override
        void cell(int row, int column, CellValue value, Look look) {
            String start = "<c r=\"" + reference(row, column) + "\" s=\"" + XlsxParts.style(value, look) + "\"";
            rows.computeIfAbsent(row, ignored -> new TreeMap<>()).put(column, start + content(value));
        }

        private String content(CellValue value) {
            if (value instanceof CellValue.Day day) {
                return "><v>" + dateSystem.serial(day.value()) + "</v></c>";
            }
            if (value instanceof CellValue.Number) {
                return "><v>" + value.asText() + "</v></c>";
            }
            if (value == CellValue.BLANK) {
                return "/>";
            }
            Integer known = sharedStrings.putIfAbsent(value.asText(), sharedStrings.size());
            return " t=\"s\"><v>" + (known == null ? sharedStrings.size() - 1 : known) + "</v></c>";
        }

        @Override
        void mergeCells(int firstRow, int lastRow, int firstColumn, int lastColumn) {
            merged.add("<mergeCell ref=\"%s:%s\"/>"
                    .formatted(reference(firstRow, firstColumn), reference(lastRow, lastColumn)));
        }

        @Override
        void widths(int count) {
            columns = count;
        }

        private String part() {
            StringBuilder data = new StringBuilder();
            rows.forEach((row, cells) -> {
                data.append("<row r=\"").append(row + 1).append("\">");
                cells.values().forEach(data::append);
                data.append("</row>");
            });
            return XlsxParts.sheet(columns, data.toString(), merged);
        }

        /** Forms have at most 26 columns. */
        private static String reference(int row, int column) {
            return (char) ('A' + column) + String.valueOf(row + 1);
        }
    }
}
