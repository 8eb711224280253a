package io.rosterlake.reports.workbook;

import io.rosterlake.reports.document.Cell;
import io.rosterlake.reports.document.Column;
import io.rosterlake.reports.document.Headline;
import io.rosterlake.reports.document.Report;
import io.rosterlake.reports.document.Sheet;
import io.rosterlake.reports.document.Table;
import io.rosterlake.reports.message.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/**
 * A report as an xlsx workbook: a sheet with the headline figures, then the report's sheets. Figures are numbers with a number format, words are always text,
 * whatever they begin with. Totals are formulas, with their results beside them for programs that do not compute. The same report gives the same bytes.
 */
public final class XlsxWorkbook {
    private XlsxWorkbook() {}

    public static byte[] of(Report report) {
        try {
            Path file = Files.createTempFile("rosterlake", ".xlsx");
            try {
                write(report, file);
                return StableArchive.of(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Report report, Path file) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file);
                Workbook workbook = new Workbook(stream, "Rosterlake", null)) {
            workbook.setGlobalDefaultFont("Microsoft YaHei", 10);
            workbook.properties().setTitle(report.title());
            List<Table> front = new ArrayList<>(List.of(summary(report)));
            front.addAll(report.front());
            List<Sheet> sheets =
                    new ArrayList<>(List.of(new Sheet(report.messages().text("sheet.summary"), front)));
            sheets.addAll(report.sheets());
            Layout layout = Layout.of(sheets);
            for (Sheet sheet : sheets) {
                new SheetWriter(workbook.newWorksheet(sheet.name()), layout)
                        .write(sheet, report.warnings().isEmpty() ? "" : report.title());
            }
        }
    }

    private static Table summary(Report report) {
        Messages messages = report.messages();
        List<List<Cell>> rows = new ArrayList<>();
        for (Headline headline : report.headlines()) {
            for (Headline.Part part : headline.parts()) {
                String label = part.before().isEmpty()
                        ? headline.label()
                        : headline.label() + messages.text("word.colon") + part.before();
                rows.add(List.of(
                        Cell.text(label),
                        part.figure(),
                        Cell.text(part.unit()),
                        Cell.text(headline.definition()),
                        Cell.text(headline.period()),
                        Cell.text(headline.basis())));
            }
        }
        List<Column> columns = List.of(
                Column.sentence(messages.text("column.headline")),
                Column.figure(messages.text("column.figure")),
                Column.word(messages.text("column.unit")),
                Column.sentence(messages.text("page.definition")),
                Column.sentence(messages.text("page.period")),
                Column.sentence(messages.text("page.basis")));
        String note = Stream.concat(Stream.of(report.subtitle()), report.warnings().stream())
                .collect(Collectors.joining("\n"));
        return new Table(report.title(), note, columns, rows);
    }
}
