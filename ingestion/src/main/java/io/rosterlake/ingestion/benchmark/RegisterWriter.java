package io.rosterlake.ingestion.benchmark;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Writes an invented register in one of the forms that districts send. */
final class RegisterWriter {
    private RegisterWriter() {}

    static void write(InventedRegister register, BenchmarkForm form, Path file) throws IOException {
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            switch (form) {
                case XLSX -> BenchmarkWorkbook.write(register, output);
                case CSV -> csv(register, output, StandardCharsets.UTF_8);
                case CSV_GB18030 -> csv(register, output, Charset.forName("GB18030"));
                case XLS -> xls(register, output);
                case HTML -> html(register, output);
            }
        }
    }

    private static void csv(InventedRegister register, OutputStream output, Charset charset) throws IOException {
        try (Writer text = new OutputStreamWriter(output, charset);
                CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(InventedRegister.TITLE);
            csv.writeRecord(InventedRegister.HEADINGS);
            for (int index = 0; index < register.rows(); index++) {
                csv.writeRecord(register.row(index));
            }
        }
    }

    private static void xls(InventedRegister register, OutputStream output) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createInformationProperties();
            Sheet sheet = workbook.createSheet("Sheet1");
            sheet.createRow(0).createCell(0).setCellValue(InventedRegister.TITLE);
            fill(sheet.createRow(1), InventedRegister.HEADINGS);
            for (int index = 0; index < register.rows(); index++) {
                fill(sheet.createRow(index + 2), List.of(register.row(index)));
            }
            workbook.write(output);
        }
    }

    private static void fill(Row row, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            row.createCell(column).setCellValue(texts.get(column));
        }
    }

    private static void html(InventedRegister register, OutputStream output) throws IOException {
        try (Writer page = new OutputStreamWriter(output, StandardCharsets.UTF_8)) {
            page.write("<html><head><meta charset=\"utf-8\"></head><body><table>\n<tr><td colspan=\"22\">");
            page.write(InventedRegister.TITLE + "</td></tr>\n");
            line(page, InventedRegister.HEADINGS);
            for (int index = 0; index < register.rows(); index++) {
                line(page, List.of(register.row(index)));
            }
            page.write("</table></body></html>\n");
        }
    }

    private static void line(Writer page, List<String> texts) throws IOException {
        page.write("<tr><td>" + String.join("</td><td>", texts) + "</td></tr>\n");
    }
}
