package io.rosterlake.ingestion.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a register as an {@code .xlsx} workbook as spreadsheet programs do: texts as shared strings, numbers and dates as numbers, one
 * sheet for every {@value #ROWS_A_SHEET} rows. Nothing but the words that repeat is held in memory.
 */
final class BenchmarkWorkbook {
    private static final int ROWS_A_SHEET = 1_000_000;
    private static final LocalDateTime PART_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String DATE_STYLE = "1";

    private final InventedRegister register;
    private final Map<String, Integer> words = new LinkedHashMap<>();

    private BenchmarkWorkbook(InventedRegister register) {
        this.register = register;
    }

    static void write(InventedRegister register, OutputStream output) throws IOException {
        new BenchmarkWorkbook(register).write(output);
    }

    private void write(OutputStream output) throws IOException {
        int sheets = (register.rows() + ROWS_A_SHEET - 1) / ROWS_A_SHEET;
        try (ZipOutputStream zip = new ZipOutputStream(output);
                Writer xml = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16)) {
            zip.setLevel(Deflater.BEST_SPEED); // as spreadsheet programs do
            part(
                    zip,
                    xml,
                    "[Content_Types].xml",
                    () -> xml.write("<Types xmlns=\""
                            + "http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"));
            part(zip, xml, "_rels/.rels", () -> relationships(xml, new String[] {"officeDocument", "xl/workbook.xml"}));
            part(zip, xml, "xl/workbook.xml", () -> workbook(xml, sheets));
            part(zip, xml, "xl/_rels/workbook.xml.rels", () -> relationships(xml, targets(sheets)));
            part(
                    zip,
                    xml,
                    "xl/styles.xml",
                    () -> xml.write(
                            "<styleSheet xmlns=\"" + MAIN
                                    + "\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"));
            for (int sheet = 0; sheet < sheets; sheet++) {
                int first = sheet * ROWS_A_SHEET;
                part(zip, xml, "xl/worksheets/sheet" + (sheet + 1) + ".xml", () -> sheet(xml, first));
            }
            part(zip, xml, "xl/sharedStrings.xml", () -> sharedStrings(xml));
        }
    }

    /** Writes the XML of one part. */
    private interface Content {
        void write() throws IOException;
    }

    private static void part(ZipOutputStream zip, Writer xml, String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(PART_TIME);
        zip.putNextEntry(entry);
        xml.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        content.write();
        xml.flush();
        zip.closeEntry();
    }

    private static String[] targets(int sheets) {
        String[] targets = new String[2 * sheets + 4];
        for (int sheet = 0; sheet < sheets; sheet++) {
            targets[2 * sheet] = "worksheet";
            targets[2 * sheet + 1] = "worksheets/sheet" + (sheet + 1) + ".xml";
        }
        targets[2 * sheets] = "styles";
        targets[2 * sheets + 1] = "styles.xml";
        targets[2 * sheets + 2] = "sharedStrings";
        targets[2 * sheets + 3] = "sharedStrings.xml";
        return targets;
    }

    private static void relationships(Writer xml, String[] targets) throws IOException {
        xml.write("<Relationships xmlns=\"" + PACKAGE + "\">");
        for (int index = 0; index < targets.length; index += 2) {
            xml.write("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(index / 2 + 1, OFFICE, targets[index], targets[index + 1]));
        }
        xml.write("</Relationships>");
    }

    private static void workbook(Writer xml, int sheets) throws IOException {
        xml.write("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        for (int sheet = 1; sheet <= sheets; sheet++) {
            xml.write("<sheet name=\"Sheet%1$d\" sheetId=\"%1$d\" r:id=\"rId%1$d\"/>".formatted(sheet));
        }
        xml.write("</sheets></workbook>");
    }

    private void sheet(Writer xml, int first) throws IOException {
        xml.write("<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\">");
        shared(xml, "A", 1, word(InventedRegister.TITLE));
        xml.write("</row><row r=\"2\">");
        for (int column = 0; column < InventedRegister.HEADINGS.size(); column++) {
            shared(xml, letter(column), 2, word(InventedRegister.HEADINGS.get(column)));
        }
        xml.write("</row>");
        for (int index = first; index < Math.min(register.rows(), first + ROWS_A_SHEET); index++) {
            row(xml, index, index - first + 3);
        }
        xml.write("</sheetData></worksheet>");
    }

    private void row(Writer xml, int index, int line) throws IOException {
        String[] cells = register.row(index);
        xml.write("<row r=\"" + line + "\" spans=\"1:22\">");
        for (int column = 0; column < cells.length; column++) {
            switch (column) {
                case InventedRegister.NUMBER -> number(xml, letter(column), line, "0", cells[column]);
                case InventedRegister.CONTRACT_START, InventedRegister.CONTRACT_END ->
                    number(xml, letter(column), line, DATE_STYLE, serial(cells[column]));
                case InventedRegister.IDENTITY_NUMBER -> shared(xml, letter(column), line, 2 * index);
                case InventedRegister.PHONE -> shared(xml, letter(column), line, 2 * index + 1);
                default -> shared(xml, letter(column), line, word(cells[column]));
            }
        }
        xml.write("</row>");
    }

    /** Place of a word that repeats, behind those of the identity and telephone numbers. */
    private int word(String text) {
        return 2 * register.rows() + words.computeIfAbsent(text, unknown -> words.size());
    }

    private static void shared(Writer xml, String letter, int line, int place) throws IOException {
        xml.append("<c r=\"").append(letter).append(String.valueOf(line)).append("\" s=\"0\" t=\"s\"><v>");
        xml.append(String.valueOf(place)).append("</v></c>");
    }

    private static void number(Writer xml, String letter, int line, String style, String value) throws IOException {
        xml.append("<c r=\"")
                .append(letter)
                .append(String.valueOf(line))
                .append("\" s=\"")
                .append(style);
        xml.append("\"><v>").append(value).append("</v></c>");
    }

    private static String serial(String day) {
        return String.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, LocalDate.parse(day)));
    }

    private static String letter(int column) {
        return String.valueOf((char) ('A' + column));
    }

    private void sharedStrings(Writer xml) throws IOException {
        xml.write("<sst xmlns=\"" + MAIN + "\" uniqueCount=\"" + (2 * register.rows() + words.size()) + "\">");
        for (int index = 0; index < register.rows(); index++) {
            String[] cells = register.row(index);
            string(xml, cells[InventedRegister.IDENTITY_NUMBER]);
            string(xml, cells[InventedRegister.PHONE]);
        }
        for (String word : words.keySet()) {
            string(xml, word);
        }
        xml.write("</sst>");
    }

    private static void string(Writer xml, String text) throws IOException {
        xml.append("<si><t>").append(text).append("</t></si>");
    }
}
