package io.rosterlake.ingestion.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * An xlsx workbook, read as a stream: only its shared strings, styles and merged regions are held. Opening it reads every worksheet's
 * bytes once, so that damage is found before the first row is handed out.
 */
final class XlsxContainer implements CellContainer {
    private final XlsxParts parts;
    private final DateSystem dateSystem;
    private final List<CellSheet> sheets;

    private XlsxContainer(XlsxParts parts, DateSystem dateSystem, List<CellSheet> sheets) {
        this.parts = parts;
        this.dateSystem = dateSystem;
        this.sheets = sheets;
    }

    static CellContainer open(Path file, ContainerLimits limits) throws IOException, ContainerException {
        XlsxParts parts = XlsxParts.open(file, limits);
        try {
            return read(parts);
        } catch (IOException e) {
            parts.close();
            throw XlsxParts.translate(e);
        } catch (ContainerException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static CellContainer read(XlsxParts parts) throws IOException, ContainerException {
        XlsxWorkbook workbook = XlsxWorkbook.read(parts);
        XlsxRows.Context context = new XlsxRows.Context(
                XlsxStrings.read(parts, workbook.stringsPart()),
                XlsxStyles.read(parts, workbook.stylesPart()),
                workbook.dateSystem(),
                parts.limits());
        List<CellSheet> sheets = new ArrayList<>();
        for (XlsxWorkbook.SheetEntry entry : workbook.sheets()) {
            try (InputStream stream = parts.stream(entry.part())) {
                sheets.add(new XlsxSheet(parts, entry, XlsxMergeScan.scan(stream), context));
            }
        }
        return new XlsxContainer(parts, workbook.dateSystem(), List.copyOf(sheets));
    }

    @Override
    public ContainerFormat format() {
        return ContainerFormat.XLSX;
    }

    @Override
    public Optional<String> charset() {
        return Optional.empty();
    }

    @Override
    public DateSystem dateSystem() {
        return dateSystem;
    }

    @Override
    public List<CellSheet> sheets() {
        return sheets;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    private record XlsxSheet(
            XlsxParts parts, XlsxWorkbook.SheetEntry entry, List<Merge> merges, XlsxRows.Context context)
            implements CellSheet {
        @Override
        public String name() {
            return entry.name();
        }

        @Override
        public boolean isHidden() {
            return entry.hidden();
        }

        @Override
        public RowSource rows() throws IOException, ContainerException {
            InputStream stream = parts.stream(entry.part());
            try {
                return MergedRows.over(new XlsxRows(stream, parts.reader(stream), context), merges);
            } catch (XMLStreamException e) {
                stream.close();
                throw XlsxParts.translate(e);
            }
        }
    }
}
